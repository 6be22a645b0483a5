// What a formal question says around its content: the law it stands under, the purpose, the country. Left out on both
// sides, because a law that is only named in passing would outweigh what is asked.

/** "employees social security act 1969", "akta keselamatan sosial pekerja 1969", "act 4", or the Act alone. */
const law =
  '(?:(?:employees )?social security act|akta keselamatan sosial(?: pekerja)?|act|akta)(?: 4| 1969)?(?: act 4| akta 4)?' +
  '(?= |$)(?! (?:mana|apa|ape|berapa|brp|ke berapa))'

const frames: readonly RegExp[] = [
  new RegExp(
    `\\b(?:for (?:the )?purposes? of|under|in|by|of|with|per|to)(?: (?:the|this|that))? ${law}`,
    'g',
  ),
  new RegExp(
    `\\b(?:bagi (?:tujuan|maksud)|bawah|mengikut|menurut|dalam|berdasarkan|oleh)(?: peruntukan)? ${law}`,
    'g',
  ),
  /\bfor (?:the )?purposes? of\b/g,
  /\bbagi (?:tujuan|maksud)\b/g,
  /\b(?:in respect of|in relation to|in terms of|in line with|in accordance with|with (?:respect|regards?) to)\b/g,
  /\b(?:berhubung|berkenaan|berkaitan|selaras) dengan\b/g,
  /\b(?:in|di) malaysia\b/g,
]

/** The tokens without the frame of the question. */
export function withoutFrame(tokens: readonly string[]): readonly string[] {
  const text = tokens.join(' ')
  const content = frames.reduce((left, frame) => left.replace(frame, ' '), text)
  return content === text ? tokens : content.split(' ').filter(token => token !== '')
}
