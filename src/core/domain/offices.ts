// The offices that public sources name, of about 54 that there are [facts: offices]. What one source alone says, which may
// be old, is kept for staff to confirm and not shown.
import type { Office, OfficeDetail, OfficeDetails, OfficeName } from './office.ts'
import { headquartersId } from './office.ts'
import type { State } from './state.ts'

type Known = { readonly details: OfficeDetails; readonly confirmed: readonly OfficeDetail[] }

function confirmed(details: OfficeDetails): Known {
  return { details, confirmed: Object.keys(details) as OfficeDetail[] }
}

/** One source, maybe old. */
function unconfirmed(details: OfficeDetails): Known {
  return { details, confirmed: [] }
}

const nameOnly: Known = unconfirmed({})

/** An office that is called by its town. */
function inTown(state: State, town: string, known: Known = nameOnly): Office {
  const id = town.toLowerCase().replaceAll(' ', '-')
  return { id, state, name: { ms: town, en: town }, towns: [town], ...known }
}

/** The office of a whole state, in a town where that is known. */
function ofState(
  id: string,
  state: State,
  name: OfficeName,
  towns: readonly string[],
  known = nameOnly,
): Office {
  return { id, state, name, towns, ...known }
}

const stateOffice = (name: string): OfficeName => ({
  ms: `Pejabat PERKESO Negeri ${name}`,
  en: `PERKESO State Office ${name}`,
})

export const offices: readonly Office[] = [
  {
    id: headquartersId,
    state: 'kualaLumpur',
    name: { ms: 'Ibu Pejabat PERKESO', en: 'PERKESO Headquarters' },
    towns: ['Kuala Lumpur'],
    ...confirmed({
      address: 'Menara PERKESO, 281 Jalan Ampang, 50538 Kuala Lumpur',
      phones: ['1-300-22-8000', '03-4264 5000', '03-8091 5100'],
      fax: '03-4256 7798',
      email: 'perkeso@perkeso.gov.my',
      hours: [{ from: 1, to: 5, opens: '08:00', closes: '17:00' }],
    }),
  },
  {
    id: 'kuala-lumpur',
    state: 'kualaLumpur',
    name: { ms: 'Pejabat PERKESO W.P. Kuala Lumpur', en: 'PERKESO Office W.P. Kuala Lumpur' },
    towns: ['Kuala Lumpur'],
    ...confirmed({ address: 'Wisma PERKESO, 155 Jalan Tun Razak, 50400 Kuala Lumpur' }),
  },
  ofState(
    'melaka',
    'melaka',
    stateOffice('Melaka'),
    ['Ayer Keroh'],
    unconfirmed({ address: 'Wisma PERKESO, Jalan Persekutuan, MITC, 75450 Ayer Keroh' }),
  ),
  ofState(
    'kota-bharu',
    'kelantan',
    stateOffice('Kelantan'),
    ['Kota Bharu'],
    unconfirmed({
      address: 'Wisma PERKESO, PT304-307, Sek 22, Jalan Kota Darul Naim, 15538 Kota Bharu',
      phones: ['09-745 6666'],
      fax: '09-745 6622',
      hours: [
        { from: 0, to: 3, opens: '08:00', closes: '16:45' },
        { from: 4, to: 4, opens: '08:00', closes: '16:30' },
      ],
    }),
  ),
  inTown(
    'kelantan',
    'Kuala Krai',
    unconfirmed({
      address: 'PT4489, Jalan Guchil Luar, 18020 Kuala Krai',
      phones: ['09-960 2120'],
      fax: '09-966 3298',
    }),
  ),
  ofState(
    'kota-kinabalu',
    'sabah',
    stateOffice('Sabah'),
    ['Kota Kinabalu'],
    unconfirmed({
      address: 'Wisma PERKESO, No. 11, Lorong Sempelang, Tanjung Aru, Peti Surat 11904, 88821 Kota Kinabalu',
      phones: ['088-517 800'],
      fax: '088-245 819',
    }),
  ),
  inTown(
    'sabah',
    'Tawau',
    unconfirmed({
      address: 'No. 4294 & 4295, Lot 1 & 2, Jalan Budi, 91000 Tawau',
      phones: ['089-779 522', '089-779 220'],
      fax: '089-778 441',
    }),
  ),
  inTown(
    'sabah',
    'Lahad Datu',
    unconfirmed({
      address: 'MDLD 3827 Fajar Centre, Peti Surat 61193, 91120 Lahad Datu',
      phones: ['089-889 576'],
      fax: '089-884 272',
    }),
  ),
  inTown(
    'sabah',
    'Keningau',
    confirmed({
      address: 'Lot 22, Blok B, ADIKA Commercial Complex, Peti Surat 704, 89008 Keningau',
      phones: ['087-332 578'],
      fax: '087-336 722',
      email: 'pkskeningau@perkeso.gov.my',
    }),
  ),
  inTown(
    'sabah',
    'Sandakan',
    unconfirmed({
      address: 'Lot 4, Blok 5, Lorong Bandar Indah 1, Bandar Indah, Batu 4, Jalan Utara, 90000 Sandakan',
      phones: ['089-219 937'],
      fax: '089-272 507',
    }),
  ),
  ofState(
    'kuching',
    'sarawak',
    stateOffice('Sarawak'),
    ['Kuching'],
    unconfirmed({
      address:
        'Wisma PERKESO, Lot 436, Section 54, No. 52 Travillion Commercial Centre, Jalan Padungan, 93100 Kuching',
    }),
  ),
  inTown('johor', 'Kluang', unconfirmed({ address: 'Jalan Duku, Kluang' })),
  inTown('selangor', 'Petaling Jaya', unconfirmed({ address: 'Jalan Selangor, Petaling Jaya' })),
  ofState('putrajaya', 'putrajaya', { ms: 'Menara PERKESO Putrajaya', en: 'Menara PERKESO Putrajaya' }, [
    'Putrajaya',
  ]),
  ...['Limbang', 'Sarikei', 'Sibu', 'Miri', 'Bintulu'].map(town => inTown('sarawak', town)),
  ...['Beaufort', 'Kota Marudu'].map(town => inTown('sabah', town)),
  inTown('labuan', 'Labuan'),
  ofState('johor-bahru', 'johor', stateOffice('Johor'), ['Johor Bahru']),
  ...['Muar', 'Batu Pahat'].map(town => inTown('johor', town)),
  ...['Shah Alam', 'Klang', 'Rawang'].map(town => inTown('selangor', town)),
  inTown('perak', 'Ipoh'),
  inTown('pahang', 'Kuantan'),
  inTown('kedah', 'Alor Setar'),
  ...['George Town', 'Seberang Jaya'].map(town => inTown('pulauPinang', town)),
  inTown('negeriSembilan', 'Seremban'),
  inTown('perlis', 'Kangar'),
  ofState('terengganu', 'terengganu', stateOffice('Terengganu'), []),
]
