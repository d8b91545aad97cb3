import type { XmlElement } from '../xml/element.ts';
import type { AknFault } from './fault.ts';
import type { Tree } from './index-tree.ts';

// A short name and a number, inside others after two underlines. Source: Akoma Ntoso Naming Convention 1.0, 5.
const IN_TEXT = /^[a-z]+_[1-9]\d*(?:__[a-z]+_[1-9]\d*)*$/u;
const IN_REFERENCES =
  /^(?:original|(?:org|body|person|named|role|concept|event)-[A-Za-z0-9][A-Za-z0-9.-]*)$/u;

/** Every id is there once and has the form that the naming convention gives it. */
export function checkIds({ all }: Tree): readonly AknFault[] {
  const seen = new Set<string>();
  return all.flatMap((found): AknFault[] => {
    const id = found.attributes['eId'];
    if (id === undefined) return [];
    const twice = seen.has(id);
    seen.add(id);
    const form = isEntry(found) ? IN_REFERENCES : IN_TEXT;
    return [
      ...(twice ? [fault('id-twice', id, 'was used before')] : []),
      ...(form.test(id) ? [] : [fault('id-form', id, 'is not in the form of an id')]),
    ];
  });
}

function isEntry({ name }: XmlElement): boolean {
  return name === 'original' || name.startsWith('TLC');
}

function fault(code: AknFault['code'], id: string, what: string): AknFault {
  return { code, where: id, message: `The id "${id}" ${what}.` };
}
