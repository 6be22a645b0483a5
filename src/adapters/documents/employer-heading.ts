// The headings of tables of employers, Malay and English; capitals, spaces and marks do not matter.

export type EmployerColumn =
  | 'code'
  | 'name'
  | 'ssm'
  | 'state'
  | 'contactName'
  | 'contactPosition'
  | 'contactEmail'
  | 'contactPhone'

const headings: Readonly<Record<EmployerColumn, readonly string[]>> = {
  code: ['code', 'kod', 'kodmajikan', 'employercode'],
  name: ['name', 'nama', 'namamajikan', 'employername', 'employer', 'majikan'],
  ssm: ['ssm', 'nossm', 'nomborssm', 'ssmno', 'ssmnumber', 'mycoid'],
  state: ['state', 'negeri'],
  contactName: ['contact', 'contactname', 'contactperson', 'pegawai', 'namapegawai', 'orangdihubungi'],
  contactPosition: ['position', 'jawatan', 'contactposition', 'jawatanpegawai'],
  contactEmail: ['email', 'emel', 'contactemail', 'emelpegawai'],
  contactPhone: ['phone', 'telefon', 'notelefon', 'nombortelefon', 'tel', 'contactphone', 'telefonpegawai'],
}

const columnOf = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    words.map(word => [word, column as EmployerColumn] as const),
  ),
)

/** Where each known column stands, counted from 0; the first of two. */
export function employerColumnsOf(cells: readonly string[]): ReadonlyMap<EmployerColumn, number> {
  const found = new Map<EmployerColumn, number>()
  cells.forEach((cell, place) => {
    const column = columnOf.get(cell.toLowerCase().replace(/[^a-z]/g, ''))
    if (column !== undefined && !found.has(column)) found.set(column, place)
  })
  return found
}
