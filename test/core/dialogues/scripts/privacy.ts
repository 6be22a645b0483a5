import { farewell } from '../../../../src/core/dialogues/privacy-prompt.ts'
import { kedai, monthIn } from '../../../support/conversation/builders.ts'
import { factsOf } from '../../../support/conversation/world.ts'
import { both, presses, type Script, says, unasked } from '../transcript.ts'

export const ownCopy: Script = {
  file: '95-own-copy',
  title: both('Salinan maklumat sendiri', "A copy of one's own information"),
  world: { links: [kedai], months: { [kedai.id]: [monthIn('acrUnpaid')] } },
  steps: [
    says('/privasi', '/privacy'),
    presses('settings:button.export'),
    says('nak salinan data saya', 'export my data'),
    says('status'),
  ],
}

export const deletion: Script = {
  file: '96-deletion',
  title: both('Memadam maklumat sendiri', "Deleting one's own information"),
  world: { links: [kedai], months: { [kedai.id]: [monthIn('acrUnpaid')] }, consented: true },
  steps: [
    says('padam data saya', 'delete my data'),
    says('ya', 'yes'),
    says('apa itu ACR?', 'what is an ACR?'),
    presses('settings:button.exportFirst'),
    says('batal', 'cancel'),
    says('/pegawai', '/agent'),
    says('/privasi', '/privacy'),
    presses('settings:button.delete'),
    presses('settings:button.deleteNo'),
    presses('settings:button.deleteYes'),
    presses('settings:button.delete'),
    says('ya, padam semua', 'yes, delete everything'),
    unasked(both('sebentar kemudian', 'a moment later'), world =>
      farewell(world.operator.name, factsOf(world).language),
    ),
    says('status'),
  ],
}
