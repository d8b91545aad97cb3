import { err, ok, type Result } from '@tauride/kernel';
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument, Parser, visit } from 'yaml';
import { depthOf } from './depth.ts';
import type { Fault, Path, Problem } from './problem.ts';

/** Standing orders as they were written: plain values, and where each stands. */
export interface Source {
  readonly value: unknown;
  readonly problemOf: (fault: Fault) => Problem;
}

/** In UTF-16 code units: what is read goes into one entry of the journal, which is no longer. */
const LONGEST = 65_535;
const DEEPEST = 16;

/** Reads YAML 1.2 without what could make a short text large: no alias, no tag, no second document, nothing nested deep. */
export function readSource(text: string): Result<Source, readonly Problem[]> {
  const { length } = text;
  if (length > LONGEST) return whole(`has ${length} characters; standing orders have at most ${LONGEST}`);
  if (depthOf([...new Parser().parse(text)]) > DEEPEST)
    return whole(`nests lists and maps more than ${DEEPEST} deep`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const problems = problemsOf(document, lines);
  if (problems.length > 0) return err(problems);
  const problemOf = ({ path, on, says }: Fault): Problem => ({
    ...placeIn(lines, offsetOf(document, path, on)),
    at: path.join('.'),
    says,
  });
  return ok({ value: document.toJS() as unknown, problemOf });
}

function whole(says: string): Result<never, readonly Problem[]> {
  return err([{ line: 1, column: 1, at: '', says }]);
}

function problemsOf(document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  const found = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    offset: pos[0],
    says: `this is not the YAML that can be read here: ${message}`,
  }));
  visit(document, {
    Alias: (_key, { range }) => {
      found.push({ offset: range?.[0] ?? 0, says: 'aliases are not read here: write out what is meant' });
    },
  });
  return found.map(({ offset, says }) => ({ ...placeIn(lines, offset), at: '', says }));
}

function placeIn(lines: LineCounter, offset: number): Pick<Problem, 'line' | 'column'> {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Where the last key of the path stands or what is under it; as near as the text goes, where something is missing. */
function offsetOf({ contents }: Document.Parsed, path: Path, on: Fault['on']): number {
  let node: unknown = contents;
  let offset = startOf(contents) ?? 0;
  for (const [index, step] of path.entries()) {
    const [key, value] = childrenOf(node, step);
    const isLast = index === path.length - 1;
    offset = (isLast && on === 'key' ? startOf(key) : (startOf(value) ?? startOf(key))) ?? offset;
    node = value;
  }
  return offset;
}

function childrenOf(node: unknown, step: string | number): readonly [key: unknown, value: unknown] {
  if (isSeq(node)) return [undefined, node.items[Number(step)]];
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find(({ key }) => String(key) === String(step));
  return [pair?.key, pair?.value];
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
