import type { MinuteLine } from '../act/act.ts';
import type { MinutesDocument, RecordedLine, Section } from '../document/document.ts';
import type { EditionCorrection } from './edition.ts';

/** Rule MA-12: what a correction replaces stays and is shown with it; what it adds is a line of its own, with its entry. */
export function withCorrections(
  document: MinutesDocument,
  corrections: readonly EditionCorrection[],
): MinutesDocument {
  return corrections.reduce(withCorrection, document);
}

function withCorrection(document: MinutesDocument, correction: EditionCorrection): MinutesDocument {
  const { place, how } = correction;
  const index = document.sections.findIndex(({ lines }) => lines.some((line) => isAt(line, place)));
  if (index === -1) return atTheEnd(document, correction);
  const section = document.sections[index]!;
  const lines = section.lines.flatMap((recorded) => {
    if (!isAt(recorded, place)) return [recorded];
    const line = lineOf(correction, recorded.line.item);
    return how === 'replace'
      ? [{ ...recorded, corrections: [...recorded.corrections, line] }]
      : [recorded, { line, corrections: [] }];
  });
  return { ...document, sections: document.sections.with(index, { ...section, lines }) };
}

/** The line of an entry, or the one beside which that entry stands as a correction. */
function isAt({ line, corrections }: RecordedLine, place: EditionCorrection['place']): boolean {
  return line.seq === place || corrections.some(({ seq }) => seq === place);
}

function atTheEnd(document: MinutesDocument, correction: EditionCorrection): MinutesDocument {
  const last: Section = document.sections.at(-1) ?? { item: null, title: null, lines: [] };
  const lines = [...last.lines, { line: lineOf(correction, last.item), corrections: [] }];
  return { ...document, sections: [...document.sections.slice(0, -1), { ...last, lines }] };
}

function lineOf(
  { recorded, at, place, how, text, reason }: EditionCorrection,
  item: Section['item'],
): MinuteLine {
  const corrects = place ?? recorded;
  const added = how === 'add' ? ({ added: true } as const) : {};
  const act = { kind: 'correction', corrects, ...added, text, reason } as const;
  return { seq: recorded, at, item, provenance: null, act };
}
