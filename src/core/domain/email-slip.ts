// Slips of the finger in e-mail domains: gmial.com, gmail.con, yaho.com. They are only asked about, never corrected.

/** Providers that people here use, with slips of their names; none of these is itself a provider [ours]. */
const providers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gmail: 'gmial gmai gamil gmil gmal gnail gmaill gmeil gmailk ggmail gmaol g-mail gmaul gimail',
    yahoo: 'yaho yahooo yhaoo yahho yhoo ayhoo yaoo yahu yahoo-mail',
    hotmail: 'hotmial hotmai hotmil hotmal homail hormail hotmaill hotnail htomail hotamil',
    outlook: 'outlok outloo outllok oulook outlool outlookk',
    icloud: 'iclod icoud iclould icluod',
  }).flatMap(([name, slips]) => [name, ...slips.split(' ')].map(written => [written, name] as const)),
)

/** Endings that no register has: slips of .com whatever stands before them. */
const slipsOfCom: ReadonlySet<string> = new Set('con cim cpm vom xom comm ocm coom cmo comn'.split(' '))
/** Endings that exist, but not behind a provider's name. */
const slipsBehindProvider: ReadonlySet<string> = new Set('co cm om'.split(' '))

/** The domain that was probably meant: the same one when nothing looks mistyped. `domain` is in small letters. */
export function meantDomain(domain: string): string {
  const [name = '', ending = '', ...country] = domain.split('.')
  const provider = providers.get(name)
  const slipped =
    slipsOfCom.has(ending) ||
    (provider !== undefined && country.length === 0 && slipsBehindProvider.has(ending))
  const fixed = slipped ? 'com' : ending
  return [fixed === 'com' ? (provider ?? name) : name, fixed, ...country].join('.')
}
