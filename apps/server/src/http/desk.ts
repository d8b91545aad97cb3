import type { Accounts } from '../accounts/accounts.ts';
import type { EnterAct } from '../audit/audit-trail.ts';
import type { Attached } from '../attachments/attached.ts';
import type { Hall } from '../hall/hall.ts';
import type { Channels } from '../hall/channels.ts';
import type { HallCodes } from '../hall/hall-codes.ts';
import type { Registers } from '../hall/registers.ts';
import type { RecordLog } from '../record/record-log.ts';
import type { Witnessing } from '../record/witnessing.ts';
import type { UndoShelf } from '../members/undo-shelf.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Metrics } from './metrics.ts';

/** What the routes work with. */
export interface Desk {
  readonly hall: Hall;
  readonly channels: Channels;
  readonly record: RecordLog;
  readonly witnessing: Witnessing;
  readonly metrics: Metrics;
  readonly undo: UndoShelf;
  readonly attached: Attached;
  readonly codes: HallCodes;
  readonly registers: Registers;
  readonly signIn: SignIn;
  readonly accounts: Accounts;
  readonly enterAct: EnterAct;
  readonly clock: () => number;
  /** Version of the server. */
  readonly version: string;
}
