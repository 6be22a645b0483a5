// The employers of the demo, and what happened in their months. All are made up: each name has CONTOH (specimen) in it.
import type { State } from '../../../core/domain/state.ts'

/** What became of a month; `twoMonths`: one ACR and one ECR for it and the month before. */
export type Story =
  | 'missing'
  | 'draft'
  | 'submitted'
  | 'rejected'
  | 'accepted'
  | 'acrUnpaid'
  | 'partPaid'
  | 'paid'
  | 'paidLate'
  | 'overPaid'
  | 'resubmitted'
  | 'corrected'
  | 'unmatched'
  | 'reversed'
  | 'twoMonths'

export type DemoEmployer = {
  readonly code: string
  readonly name: string
  readonly ssmNumber: string
  readonly state: State
  readonly employees: number
  /** How many of a hundred employees are foreign workers. */
  readonly foreign: number
  readonly contacts: readonly { readonly name: string; readonly position: string; readonly phone: string }[]
  /** By how many months before the newest one, which is 0; the others are paid. */
  readonly stories: Readonly<Record<number, Story>>
}

export const demoEmployers: readonly DemoEmployer[] = [
  {
    code: 'A0000000001Z',
    name: 'Contoh Makmur Sdn. Bhd.',
    ssmNumber: '201901000011',
    state: 'selangor',
    employees: 40,
    foreign: 10,
    contacts: [
      { name: 'Siti Aminah binti Rahman', position: 'Kerani Sumber Manusia', phone: '+60123450001' },
      { name: 'Rosnah Contoh binti Ismail', position: 'Pengurus', phone: '+60123450101' },
    ],
    stories: { 0: 'acrUnpaid', 3: 'paidLate', 7: 'corrected', 12: 'resubmitted', 18: 'paidLate' },
  },
  {
    code: 'A0000000002Z',
    name: 'Kopitiam Contoh Enterprise',
    ssmNumber: '201903000022',
    state: 'pulauPinang',
    employees: 6,
    foreign: 35,
    contacts: [{ name: 'Lim Contoh Bee Hoon', position: 'Pemilik', phone: '+60123450102' }],
    stories: { 0: 'rejected', 5: 'resubmitted', 9: 'paidLate', 15: 'overPaid' },
  },
  {
    code: 'A0000000003Z',
    name: 'Contoh Logistik (M) Sdn. Bhd.',
    ssmNumber: '200701000033 (0000033-A)',
    state: 'johor',
    employees: 22,
    foreign: 15,
    contacts: [{ name: 'Ravi Contoh a/l Maniam', position: 'Akauntan', phone: '+60123450103' }],
    stories: { 0: 'missing', 4: 'twoMonths', 11: 'reversed' },
  },
  {
    code: 'A0000000004Z',
    name: 'Klinik Contoh Sejahtera',
    ssmNumber: '202003000044',
    state: 'kualaLumpur',
    employees: 8,
    foreign: 0,
    contacts: [{ name: 'Dr. Tan Contoh Mei Ling', position: 'Pengarah', phone: '+60123450104' }],
    stories: { 6: 'corrected', 14: 'paidLate' },
  },
  {
    code: 'A0000000005Z',
    name: 'Batik Contoh Pantai Timur Sdn. Bhd.',
    ssmNumber: '201501000055 (0000055-K)',
    state: 'kelantan',
    employees: 12,
    foreign: 0,
    contacts: [{ name: 'Nik Contoh Azizah binti Nik Hassan', position: 'Pengurus', phone: '+60123450105' }],
    stories: { 0: 'submitted', 2: 'paidLate', 10: 'twoMonths' },
  },
  {
    code: 'A0000000006Z',
    name: 'Ladang Contoh Sawit Sdn. Bhd.',
    ssmNumber: '198901000066 (0000066-D)',
    state: 'sabah',
    employees: 60,
    foreign: 65,
    contacts: [
      { name: 'Jainal Contoh bin Madun', position: 'Pegawai Gaji', phone: '+60123450106' },
      { name: 'Mary Contoh anak Gimbun', position: 'Pengurus Ladang', phone: '+60123450107' },
    ],
    stories: { 0: 'partPaid', 1: 'partPaid', 8: 'paidLate', 13: 'resubmitted' },
  },
  {
    code: 'A0000000007Z',
    name: 'Contoh Bina Jaya Sdn. Bhd.',
    ssmNumber: '200401000077 (0000077-U)',
    state: 'perak',
    employees: 28,
    foreign: 50,
    contacts: [{ name: 'Zulkifli Contoh bin Daud', position: 'Pengarah', phone: '+60123450108' }],
    stories: { 0: 'accepted', 1: 'paidLate', 2: 'paidLate', 16: 'missing' },
  },
  {
    code: 'A0000000008Z',
    name: 'Hotel Contoh Seri Sdn. Bhd.',
    ssmNumber: '201201000088 (0000088-P)',
    state: 'melaka',
    employees: 16,
    foreign: 20,
    contacts: [{ name: 'Chong Contoh Siew Fong', position: 'Pengurus Kewangan', phone: '+60123450109' }],
    stories: { 0: 'unmatched', 6: 'acrUnpaid', 17: 'overPaid' },
  },
  {
    code: 'A0000000009Z',
    name: 'Contoh Elektronik Sdn. Bhd.',
    ssmNumber: '202201000099',
    state: 'kedah',
    employees: 14,
    foreign: 25,
    contacts: [{ name: 'Faridah Contoh binti Yusof', position: 'Eksekutif', phone: '+60123450110' }],
    stories: { 3: 'twoMonths', 9: 'reversed', 20: 'corrected' },
  },
  {
    code: 'A0000000010Z',
    name: 'Contoh Timber Products Sdn. Bhd.',
    ssmNumber: '199501000100 (0000100-W)',
    state: 'sarawak',
    employees: 10,
    foreign: 30,
    contacts: [{ name: 'Dayang Contoh Nuraini', position: 'Kerani', phone: '+60123450111' }],
    stories: { 0: 'overPaid', 5: 'paidLate' },
  },
  {
    code: 'A0000000011Z',
    name: 'Tadika Contoh Ceria',
    ssmNumber: '201803000111',
    state: 'negeriSembilan',
    employees: 5,
    foreign: 0,
    contacts: [{ name: 'Kalaivani Contoh a/p Raju', position: 'Guru Besar', phone: '+60123450112' }],
    stories: { 0: 'draft', 7: 'resubmitted' },
  },
  {
    code: 'A0000000012Z',
    name: 'Keropok Contoh Enterprise',
    ssmNumber: '202103000122',
    state: 'terengganu',
    employees: 4,
    foreign: 0,
    contacts: [{ name: 'Wan Contoh Rahimah binti Wan Omar', position: 'Pemilik', phone: '+60123450113' }],
    stories: { 0: 'missing', 1: 'missing', 2: 'acrUnpaid', 3: 'rejected', 12: 'missing' },
  },
]
