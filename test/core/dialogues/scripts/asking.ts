import { both, presses, type Script, says } from '../transcript.ts'

export const asking: Script = {
  file: '30-asking',
  title: both('Soalan: dijawab, dipilih, tidak difahami', 'Questions: answered, chosen, not understood'),
  steps: [
    says('macam mana nak dapatkan ACR', 'how do I get an ACR'),
    says('/tanya boleh bayar di bank', '/ask can I pay at the bank'),
    says('borang', 'form'),
    presses('topic.id.form_where'),
    says('portal'),
    presses('button.noneOfThese'),
    says('what is an ACR', 'apa itu ACR'),
    says('schedule', 'jadual'),
    presses(both('What a schedule is', 'Apa itu jadual caruman')),
    says('berapa harga durian musang king', 'how much is a durian'),
    says('sedap tak', 'is it tasty'),
    says('terima kasih banyak-banyak', 'thank you very much'),
    presses('button.person'),
  ],
}

export const askingInForm: Script = {
  file: '31-asking-in-the-form',
  title: both('Soalan di tengah borang', 'Questions in the middle of the form'),
  steps: [
    says('/menu'),
    presses('button.getId'),
    says('apa itu kod majikan', 'what is an employer code'),
    says('belum ada', 'not yet'),
    says('Apa Kata Sdn Bhd', 'What Works Enterprise'),
    says('di mana hantar borang?', 'where do I send the form?'),
    says('borang?', 'form?'),
    presses('topic.id.form_where'),
    says('borang?', 'form?'),
    presses('button.goOn'),
    says('/tanya cuaca esok', '/ask the weather'),
    says('boleh ke saya bayar dengan durian?', 'can I pay in durians?'),
    says('/bantuan', '/help'),
    says('/status'),
    says('terima kasih', 'thanks'),
    says('tiada', 'none'),
    says('agensi pekerjaan', 'agency'),
    presses('button.stop'),
  ],
}
