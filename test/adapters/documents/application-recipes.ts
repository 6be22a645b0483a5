// Recipes of an application's papers, with whatever people are called.
import type { Day } from '../../../src/core/calendar/day.ts'
import {
  type Field,
  type FieldValues,
  fieldsFor,
  type RegistrationKind,
} from '../../../src/core/domain/registration.ts'
import { parseField } from '../../../src/core/domain/registration-field.ts'
import type {
  AddressLabel,
  Checklist,
  FaxCover,
  RegistrationPaper,
} from '../../../src/core/messages/registration-paper.ts'

/** 150 characters, the longest that a line of the form takes. */
function longLine(words: string): string {
  return words.repeat(150).slice(0, 150).trimEnd().padEnd(150, 'x')
}

const plain: Record<Field, string> = {
  employerName: 'Kedai Runcit Maju Jaya Sdn. Bhd.',
  employerCode: 'A1234567890B',
  ssmNumber: '201901000005',
  businessKind: 'Runcit',
  addressLine1: 'No. 12, Jalan Mawar 3, Taman Sri Indah',
  addressLine2: 'Tingkat 2, Blok B',
  postcode: '43000',
  city: 'Kajang',
  state: 'Selangor',
  phone: '03-8733 1234',
  officerName: "Siti Nur'Aisyah binti Mat @ Muhammad",
  officerPosition: 'Pemilik',
  officerEmail: 'siti+perkeso@majujaya.com.my',
  officerPhone: '+60 11-1234 5678',
}

/** What people typed, read as the walk reads it; throws when an answer is refused. */
export function answersTyped(
  kind: RegistrationKind,
  typed: Partial<Record<Field, string>> = {},
): FieldValues {
  const read = fieldsFor(kind).map(field => {
    const answer = parseField(field, typed[field] ?? plain[field])
    if (!answer.ok) throw new Error(`${field}: ${answer.error}`)
    return [field, answer.value]
  })
  return Object.fromEntries(read)
}

const application = {
  language: 'both',
  kind: 'new',
  answers: answersTyped('new'),
  reference: 'SHB-26-000123-D',
  filedOn: '2026-12-01' as Day,
  mode: 'companion',
  by: 'Sahabat',
  specimen: false,
} as const

export const plainForm: RegistrationPaper = { ...application, document: 'registrationForm' }

export const hardAnswers = answersTyped('new', {
  employerName: '陈志明兴隆贸易有限公司 (தமிழ்ச்செல்வி கிருஷ்ணன் Enterprise)',
  officerName: "Muthu a/l D'Souza @ கோவிந்தசாமி (陈小明)",
  officerPosition: 'Pengarah Urusan / Managing Director',
})

/** Every line as long as it may be. */
export const longAnswers = answersTyped('new', {
  employerName: longLine('Perusahaan Perdagangan Antarabangsa Maju Jaya '),
  businessKind: longLine('பழங்கள் மற்றும் காய்கறிகள் '),
  addressLine1: longLine('Lot 12345/67, Jalan Perindustrian Bukit Minyak Utama 22, '),
  addressLine2: longLine('贸易中心大厦'),
  city: longLine('Bandar Seri Putra Jaya '),
  officerName: longLine("Wan Nur'Ain binti Wan Abdul-Rahman @ "),
  officerPosition: longLine('PengurusBesarKananBahagianPentadbiranDanKewanganSertaSumberManusia'),
  officerEmail: `${'a'.repeat(60)}@${'sangat-panjang.'.repeat(12)}com.my`,
})

const headquarters = {
  name: 'Ibu Pejabat PERKESO',
  address: 'Menara PERKESO, 281 Jalan Ampang, 50538 Kuala Lumpur',
}

export const plainFax: FaxCover = {
  ...application,
  document: 'faxCover',
  to: { name: headquarters.name, fax: '03-4256 7798' },
}

export const plainLabel: AddressLabel = { ...application, document: 'addressLabel', to: headquarters }

export const plainChecklist: Checklist = { ...application, document: 'checklist', way: 'post' }
