import type { AknFault } from './fault.ts';
import type { Tree } from './index-tree.ts';

// Source: XML Schema part 2, 3.2.7, for years of four digits.
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/u;
const TIMES = ['startTime', 'endTime', 'time', 'tauride:at', 'made'];

/** Every time is a date and an hour with its zone, and nothing ends before it begins. */
export function checkTimes({ all }: Tree): readonly AknFault[] {
  return all.flatMap(({ name, attributes }) => {
    const where = attributes['eId'] ?? name;
    const forms = TIMES.flatMap((key) => formFaults(key, attributes[key], where));
    const [start, end] = [attributes['startTime'], attributes['endTime']];
    if (forms.length > 0 || start === undefined || end === undefined) return forms;
    if (Date.parse(start) <= Date.parse(end)) return [];
    return [{ code: 'time-order' as const, where, message: `It ends at ${end}, before ${start}.` }];
  });
}

function formFaults(key: string, value: string | undefined, where: string): readonly AknFault[] {
  if (value === undefined) return [];
  const form = DATE_TIME.exec(value);
  if (form === null || Number.isNaN(Date.parse(value)))
    return [{ code: 'time-form', where, message: `${key}="${value}" is not a date and time.` }];
  return form[1] === undefined
    ? [{ code: 'time-zone', where, message: `${key}="${value}" has no time zone.` }]
    : [];
}
