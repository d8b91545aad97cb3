import { type ImportUndo, undoIn } from '@tauride/server';
import { Stop } from '../stop.ts';

/** @throws Stop when there is none */
export function readUndo(data: string): ImportUndo {
  const undo = undoIn(data).read();
  if (undo === undefined) throw new Stop(1, `There is no import to undo in ${data}.`);
  return undo;
}
