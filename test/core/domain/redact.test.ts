import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactDeep, redactionMark, redactSecrets } from '../../../src/core/domain/redact.ts'

/** Fifteen digits made sixteen by the check digit that Luhn asks for. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits + ((10 - (sum % 10)) % 10)
}

const card = fc.stringMatching(/^\d{15}$/).map(withCheckDigit)
const inFours = (digits: string, gap: string) => digits.match(/\d{4}/g)?.join(gap) ?? ''
const m = redactionMark

describe('payment cards', () => {
  it.each([
    ['kad saya 4111 1111 1111 1111 tamat 12/28', `kad saya ${m} tamat 12/28`],
    ['4111-1111-1111-1111', m],
    ['4111.1111.1111.1111', m],
    ['４１１１１１１１１１１１１１１１', m],
    ['4111\u200b1111\u200b1111\u200b1111', m],
    ['3782 822463 10005', m],
    ['378282246310005 dan 4111111111111111', `${m} dan ${m}`],
    ['1500 4111 1111 1111 1111', `1500 ${m}`],
    ['6011 1111 1111 1117', m],
    ['6304000000000000000', m],
    ['bayar ACR guna kad4111111111111111 boleh?', `bayar ACR guna kad${m} boleh?`],
  ])('%j becomes %j', (text, hidden) => {
    expect(redactSecrets(text)).toEqual({ text: hidden, found: ['card'] })
  })

  it('no 16 digits that pass Luhn survive, together or in fours, whatever the words around', () => {
    const words = fc.constantFrom('', 'kad ', 'bayar ACR ', 'IC 900101-14-0000, ', 'RM1,234.50 ', 'no: ')
    fc.assert(
      fc.property(
        card,
        fc.constantFrom('', ' ', '-', '  ', ' - '),
        words,
        words,
        (digits, gap, before, after) => {
          const typed = gap === '' ? digits : inFours(digits, gap)
          const { text, found } = redactSecrets(`${before}${typed} ${after}`)
          expect(text).not.toContain(typed)
          expect(found).toContain('card')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a number that fails Luhn is left', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 1, max: 9 }), (digits, by) => {
        const wrong = digits.slice(0, -1) + ((Number(digits.at(-1)) + by) % 10)
        expect(redactSecrets(wrong)).toEqual({ text: wrong, found: [] })
      }),
    )
  })
})

describe('numbers of the trade', () => {
  const acr = fc.stringMatching(/^(ACR|ECR)\d{12}$/)
  const grouped = acr.map(number => number.replace(/^(...)(....)(....)(....)$/, '$1 $2 $3 $4'))
  const month = fc.integer({ min: 1, max: 12 }).map(number => String(number).padStart(2, '0'))
  const myKad = fc
    .tuple(fc.stringMatching(/^\d\d$/), month, month, fc.stringMatching(/^\d{4}$/))
    .map(([year, mm, dd, serial]) => `${year}${mm}${dd}-14-${serial}`)
  const number = fc.oneof(
    acr,
    grouped,
    myKad,
    myKad.map(digits => digits.replaceAll('-', '')),
    fc.stringMatching(/^20\d\d0[1-6]\d{6}$/),
    fc.stringMatching(/^20\d\d0[1-6]\d{6} \(\d{7}-[A-Z]\)$/),
    fc.stringMatching(/^[A-Z]\d{10}[A-Z]$/),
    fc.stringMatching(/^01[02-46-9]-\d{3} \d{4}$/),
    fc.stringMatching(/^011-\d{4} \d{4}$/),
    fc.stringMatching(/^\+60 1[02-46-9]-\d{3} \d{4}$/),
    fc.stringMatching(/^(60|0060)1[02-46-9]\d{7}$/),
    fc.stringMatching(/^03-\d{4} \d{4}$/),
    fc.stringMatching(/^1-300-\d\d-\d{4}$/),
    fc.stringMatching(/^RM[1-9]\d{0,2},\d{3}\.\d\d$/),
    fc.stringMatching(/^20\d\d-(0[1-9]|1[0-2])-[0-2][1-9]$/),
  )

  it('none is touched, alone or several in a row', () => {
    const separator = fc.constantFrom(' ', ', ', '\n', ' dan ')
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), separator, (numbers, between) => {
        const text = numbers.join(between)
        expect(redactSecrets(text)).toEqual({ text, found: [] })
      }),
      { numRuns: 2000 },
    )
  })
})

describe('passwords and one-time codes', () => {
  it.each([
    ['password saya: Abc12345', `password saya: ${m}`, 'password'],
    ['kata laluan ialah X', `kata laluan ialah ${m}`, 'password'],
    ['Kata laluan saya Abc12345, boleh tolong?', `Kata laluan saya ${m}, boleh tolong?`, 'password'],
    ['my password is kucing', `my password is ${m}`, 'password'],
    ['ID: contoh\nPassword:\nXyz123', `ID: contoh\nPassword:\n${m}`, 'password'],
    ['password: the#1Secret!', `password: ${m}`, 'password'],
    ['pwd=rahsia1', `pwd=${m}`, 'password'],
    ['katalaluan baru P@ss!word', `katalaluan baru ${m}`, 'password'],
    ['password is "abc def"', `password is "${m}"`, 'password'],
    ['Abc12345 is my password', `${m} is my password`, 'password'],
    ['TAC 123456', `TAC ${m}`, 'tac'],
    ['kod TAC saya ialah 123-456', `kod TAC saya ialah ${m}`, 'tac'],
    ['OTP: 654321.', `OTP: ${m}.`, 'tac'],
    ['pin saya 1234', `pin saya ${m}`, 'tac'],
    ['123456 is my TAC', `${m} is my TAC`, 'tac'],
  ])('%j becomes %j', (text, hidden, kind) => {
    expect(redactSecrets(text)).toEqual({ text: hidden, found: [kind] })
  })

  it('each secret of a text is hidden, and named by kind', () => {
    expect(redactSecrets('password: Abc1234 TAC: 123456 kad 4111111111111111')).toEqual({
      text: `password: ${m} TAC: ${m} kad ${m}`,
      found: ['password', 'tac', 'card'],
    })
  })

  it.each([
    'lupa kata laluan macam mana',
    'forgot password how',
    'what is TAC',
    'apa itu TAC bank?',
    'password is wrong',
    'kata laluan adalah salah',
    'Kata laluan: lupa, macam mana?',
    'password tak boleh masuk',
    'password salah 3 kali',
    'kata laluan mesti 12 aksara',
    'kata laluan perlu 8-12 aksara',
    'lupa kata laluan A1234567890Z',
    'forgot password 1300228000',
    'reset password siti@contoh.com.my',
    'password tamat 15/12/2026',
    'OTP tak sampai',
    'TAC is sent to my phone',
    'TAC 6 digit',
    'Kod pautan 123456',
    'kata laluan',
    'password?',
    'Terlupa password: tekan "Lupa Kata Laluan / Forget Password"',
    'forgotten password: "Lupa Kata Laluan" on the login page',
    'password is',
    'password untuk portal ASSIST apa',
    'Jangan beri kata laluan, TAC bank atau nombor kad.',
    'user name dan kata laluan sementara dihantar ke e-mel',
  ])('%j is left as it is', text => {
    expect(redactSecrets(text)).toEqual({ text, found: [] })
  })

  it('a letter close behind what is hidden is no password', () => {
    const { text } = redactSecrets('password: 5083155051468669 4A')
    expect(text).toBe('password: ▒▒▒▒A')
    expect(redactSecrets(text)).toEqual({ text, found: [] })
  })

  it('what was hidden once stays as it is', () => {
    const start = fc.constantFrom('password: ', 'TAC ', 'kata laluan saya ', 'kad ', '')
    const secret = fc.oneof(card, fc.stringMatching(/^\d{6}$/), fc.stringMatching(/^[A-Za-z]{4}\d{4}$/))
    fc.assert(
      fc.property(start, secret, fc.string(), (before, typed, after) => {
        const once = redactSecrets(`${before}${typed} ${after}`).text
        expect(redactSecrets(once).text).toBe(once)
      }),
    )
  })

  it('text without digits and without the words comes back unchanged', () => {
    const word = fc.stringMatching(/^[bdfghjl-z]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), words => {
        const text = words.join(' ')
        expect(redactSecrets(text)).toEqual({ text, found: [] })
      }),
    )
  })
})

describe('a JSON value', () => {
  it('is redacted in every string, and keeps keys, numbers and shape', () => {
    const update = {
      update_id: 4111111111111111,
      message: { text: 'password: Abc12345', entities: [{ offset: 0, length: 9 }], caption: null },
      list: ['TAC 123456', { deep: ['4111111111111111', true] }],
    }
    expect(redactDeep(update)).toEqual({
      value: {
        update_id: 4111111111111111,
        message: { text: `password: ${m}`, entities: [{ offset: 0, length: 9 }], caption: null },
        list: [`TAC ${m}`, { deep: [m, true] }],
      },
      found: ['password', 'tac', 'card'],
    })
    expect(update.message.text).toBe('password: Abc12345')
  })

  it('without secrets comes back equal', () => {
    const quiet = fc
      .jsonValue()
      .filter(value => !/\d{4}|pass|kata|tac|otp|pin|pwd/i.test(JSON.stringify(value)))
    fc.assert(
      fc.property(quiet, value => {
        expect(redactDeep(value)).toEqual({ value, found: [] })
      }),
    )
  })

  it('nested deeper than any update is cut off, not stored unread', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}"password: Abc12345"${']'.repeat(5000)}`)
    expect(JSON.stringify(redactDeep(deep).value)).not.toContain('Abc12345')
  })
})
