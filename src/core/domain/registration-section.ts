// The parts of the form, as it is laid out on paper and corrected in the chat [ours].
import type { Field } from './registration.ts'

export const registrationSections = {
  employer: ['employerCode', 'employerName', 'ssmNumber', 'businessKind', 'phone'],
  address: ['addressLine1', 'addressLine2', 'postcode', 'city', 'state'],
  officer: ['officerName', 'officerPosition', 'officerEmail', 'officerPhone'],
} as const satisfies Record<string, readonly Field[]>

export type Section = keyof typeof registrationSections
