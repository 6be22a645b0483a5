// What holidays are called in Malaysia, by the English names that the package date-holidays has for them.
import type { HolidaysTypes } from 'date-holidays'
import type { HolidayName } from '../../core/calendar/working-day.ts'

/** By their own English name: Malay, and English where the package has another one than Malaysia. */
const names: Readonly<Record<string, readonly [ms: string, en?: string]>> = {
  "New Year's Day": ['Tahun Baharu'],
  'Federal Territory Day': ['Hari Wilayah Persekutuan'],
  Thaipusam: ['Hari Thaipusam'],
  "Laylat al-Mi'raj": ['Israk dan Mikraj', 'Israk and Mikraj'],
  'Chinese New Year': ['Tahun Baharu Cina'],
  'First day of Ramadan': ['Awal Ramadan'],
  'Day of Nuzul Al-Quran': ['Hari Nuzul Al-Quran', 'Nuzul Al-Quran'],
  'End of Ramadan (Eid al-Fitr)': ['Hari Raya Aidilfitri', 'Hari Raya Aidilfitri'],
  'Good Friday': ['Good Friday'],
  'Labour Day': ['Hari Pekerja'],
  'Arafat Day': ['Hari Arafah', 'Arafah Day'],
  'Feast of the Sacrifice (Eid al-Adha)': ['Hari Raya Aidiladha', 'Hari Raya Aidiladha'],
  'Vesak Day': ['Hari Wesak', 'Wesak Day'],
  'Islamic New Year': ['Awal Muharram', 'Awal Muharram'],
  'Birthday of Muhammad (Mawlid)': ['Maulidur Rasul', "Prophet Muhammad's Birthday"],
  'Independence Day': ['Hari Kebangsaan', 'National Day'],
  'Malaysia Day': ['Hari Malaysia'],
  Deepavali: ['Hari Deepavali'],
  'Christmas Eve': ['Hari Sebelum Krismas'],
  'Christmas Day': ['Hari Krismas'],
  'Tadau Kaamatan': ['Pesta Kaamatan', 'Kaamatan Festival'],
  'Gawai Dayak': ['Hari Gawai Dayak'],
  'Sarawak Independence Day': ['Hari Kemerdekaan Sarawak'],
  'Declaration of Malacca City as Historical City': [
    'Hari Perisytiharan Melaka sebagai Bandaraya Bersejarah',
    'Declaration of Melaka as a Historical City',
  ],
  'Declaration of George Town as World Heritage Site': ['Hari Perisytiharan Tapak Warisan Dunia George Town'],
  'Hari Hol of Pahang': ['Hari Hol Pahang', 'Hari Hol Pahang'],
  'Hari Hol of Sultan Iskandar of Johor': [
    'Hari Hol Almarhum Sultan Iskandar',
    'Hari Hol of the late Sultan Iskandar',
  ],
  'Anniversary of Installation of the Sultan of Terengganu': [
    'Hari Ulang Tahun Pertabalan Sultan Terengganu',
    'Anniversary of the Installation of the Sultan of Terengganu',
  ],
  "Yang di-Pertuan Agong's Birthday": ['Hari Keputeraan Yang di-Pertuan Agong'],
  "Yang di-Pertuan Besar of Negeri Sembilan's Birthday": [
    'Hari Keputeraan Yang di-Pertuan Besar Negeri Sembilan',
  ],
  "Raja of Perlis's Birthday": ['Hari Keputeraan Raja Perlis', "Raja of Perlis' Birthday"],
  "Sultan of Johor's Birthday": ['Hari Keputeraan Sultan Johor'],
  "Sultan of Kedah's Birthday": ['Hari Keputeraan Sultan Kedah'],
  "Sultan of Kelantan's Birthday": ['Hari Keputeraan Sultan Kelantan'],
  "Sultan of Pahang's Birthday": ['Hari Keputeraan Sultan Pahang'],
  "Sultan of Perak's Birthday": ['Hari Keputeraan Sultan Perak'],
  "Sultan of Selangor's Birthday": ['Hari Keputeraan Sultan Selangor'],
  "Sultan of Terengganu's Birthday": ['Hari Keputeraan Sultan Terengganu'],
  "Melaka State Governor's Birthday": [
    'Hari Jadi Yang di-Pertua Negeri Melaka',
    "Governor of Melaka's Birthday",
  ],
  "Penang State Governor's Birthday": [
    'Hari Jadi Yang di-Pertua Negeri Pulau Pinang',
    "Governor of Penang's Birthday",
  ],
  "Sabah State Governor's Birthday": [
    'Hari Jadi Yang di-Pertua Negeri Sabah',
    "Governor of Sabah's Birthday",
  ],
  "Sarawak State Governor's Birthday": [
    'Hari Jadi Yang di-Pertua Negeri Sarawak',
    "Governor of Sarawak's Birthday",
  ],
}

const suffix = / \(substitute day\)$/

/** Its name in both languages; one that is new in the package keeps the name that it has there. */
export function holidayName({
  name,
  substitute,
}: Pick<HolidaysTypes.Holiday, 'name' | 'substitute'>): HolidayName {
  const theirs = name.replace(suffix, '')
  const [ms, en = theirs] = names[theirs] ?? [theirs]
  return substitute === true ? { ms: `Cuti ganti ${ms}`, en: `${en} (replacement holiday)` } : { ms, en }
}

/** The package lists these for the whole of Malaysia, though some states do not keep them. */
export function isOfSomeStates(name: string): boolean {
  return ["New Year's Day", 'Day of Nuzul Al-Quran', 'Deepavali'].includes(name.replace(suffix, ''))
}
