import { correctedOffices } from '../../../../src/core/domain/office.ts'
import { offices } from '../../../../src/core/domain/offices.ts'
import { at, locationShared } from '../../../support/conversation/builders.ts'
import { both, does, meanwhile, presses, type Script, says } from '../transcript.ts'

const shares = does(both('menghantar lokasi', 'sends a location'), locationShared)
const state = (name: string) => presses(both(name, name))

export const officeByState: Script = {
  file: '76-office-by-state',
  title: both('Pejabat mengikut negeri', 'Offices by state'),
  world: { now: at('2026-12-11 10:00') },
  steps: [
    says('/pejabat', '/office'),
    presses('office:button.more'),
    state('Sabah'),
    presses('office:button.otherState'),
    state('Kelantan'),
    presses('office:button.otherState'),
    presses('office:button.more'),
    state('W.P. Kuala Lumpur'),
    meanwhile(both('hari Krismas', 'Christmas Day'), before => ({ ...before, now: at('2026-12-25 10:00') })),
    says('/pejabat ipoh', '/office ipoh'),
    says('/pejabat Singapura', '/office Singapore'),
  ],
}

export const officeInWords: Script = {
  file: '77-office-in-words',
  title: both('Pejabat dengan kata-kata', 'Offices in words'),
  steps: [
    says('pejabat perkeso ipoh', 'perkeso office ipoh'),
    says('pejabat dekat Klang', 'office near Klang'),
    says('no fax pejabat perkeso sandakan', 'fax number socso sandakan'),
    says('pejabat perkeso kuala krai buka pukul berapa hari ini', 'which office is near Shah Alam'),
    says('pejabat pulau pinang', 'office in penang'),
    says('pejabat perkeso kat mana', 'socso office where'),
    presses('office:button.find'),
    says('pejabat terdekat', 'nearest office'),
    says('waktu kaunter pejabat untuk bayar ACR', 'can I pay my ACR at the office'),
  ],
}

export const officeByLocation: Script = {
  file: '78-office-by-location',
  title: both('Pejabat mengikut lokasi', 'Offices by location'),
  steps: [
    shares,
    meanwhile(
      both('pegawai menambah kedudukan dua pejabat', 'staff add the positions of two offices'),
      before => ({
        ...before,
        offices: correctedOffices(offices, [
          {
            kind: 'changed',
            officeId: 'klang',
            findings: { position: { latitude: 3.04, longitude: 101.45 }, phones: ['03-3333 1234'] },
          },
          {
            kind: 'changed',
            officeId: 'kuala-lumpur',
            findings: { position: { latitude: 3.17, longitude: 101.72 } },
          },
        ]),
      }),
    ),
    shares,
  ],
}

export const officeInTheForm: Script = {
  file: '79-office-in-the-form',
  title: both('Pejabat di tengah borang', 'Offices in the middle of the form'),
  steps: [
    says('/menu'),
    presses('button.getId'),
    presses('button.noCode'),
    says('Pejabat Akaun Kuantan', 'Kuantan Office Supplies'),
    says('pejabat perkeso kuantan?', 'perkeso office kuantan?'),
    shares,
    says('/batal', '/cancel'),
  ],
}
