import type { Script } from '../transcript.ts'
import { handedIn, mailUncertain, sentByMail, severalAtOnce } from './applying.ts'
import { asking, askingInForm } from './asking.ts'
import { calculatingInTheForm, calculator, lateEstimate, lateOfSeveral } from './calculating.ts'
import {
  firstFile,
  manyFiles,
  manyOfSome,
  mixedFile,
  otherFiles,
  referenceInTheWay,
  rightFile,
  sentFile,
  tables,
  zeroSkbbk,
} from './file.ts'
import { firstMinute, operators, stranger } from './first-minute.ts'
import { linkByMail, linkFromPortal, linkInVain, payrollAgent, tenEmployers, whoIsLinked } from './linking.ts'
import { news } from './news.ts'
import { officeByLocation, officeByState, officeInTheForm, officeInWords } from './office.ts'
import { person, personInForm } from './person.ts'
import { deletion, ownCopy } from './privacy.ts'
import { existingEmployer, hadId, newEmployer, resumed } from './registering.ts'
import { digest, reminded } from './reminding.ts'
import { deadMailbox, requestInVain } from './requesting.ts'
import { settingsByButton, settingsInWords } from './settings.ts'
import {
  drawnStatus,
  eachState,
  foundByNumber,
  monthByMonth,
  rejectedWhy,
  saidPaid,
  sandboxStatus,
  severalEmployers,
  whenDue,
} from './status.ts'
import { buttons, commands, contents, secrets } from './unexpected.ts'

/** Every conversation, in the order of their files. */
export const scripts: readonly Script[] = [
  ...[firstMinute, stranger, ...operators],
  ...[newEmployer, existingEmployer, hadId, resumed],
  ...[sentByMail, handedIn, severalAtOnce, mailUncertain],
  ...[eachState, whenDue, monthByMonth, severalEmployers, sandboxStatus, drawnStatus],
  ...[foundByNumber, saidPaid, rejectedWhy],
  ...[asking, askingInForm, person, personInForm],
  ...[buttons, contents, secrets, commands],
  ...[calculator, lateEstimate, lateOfSeveral, calculatingInTheForm],
  ...[firstFile, rightFile, zeroSkbbk, tables, otherFiles, sentFile, mixedFile],
  ...[manyFiles, manyOfSome, referenceInTheWay],
  ...[reminded, digest, news, settingsByButton, settingsInWords],
  ...[ownCopy, deletion],
  ...[officeByState, officeInWords, officeByLocation, officeInTheForm],
  ...[linkByMail, linkInVain, linkFromPortal, payrollAgent, whoIsLinked, tenEmployers],
  ...[deadMailbox, requestInVain],
]
