import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleWords } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { debateShape, electionsShape, floorShape, votingShape } from './read/house.ts';
import { motionShape } from './read/motion.ts';
import { ordersShape } from './read/orders.ts';
import { threshold } from './read/threshold.ts';
import { standingOrdersFrom } from './standing-orders.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide/standing-orders.md'), 'utf8');

/** Everything between backticks. */
const quoted = [...guide.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);

/** Words that the guide names, also as the value of a key. */
const named = new Set(quoted.flatMap((text) => [text, ...text.split(/[\s:,{}]+/)]));

describe('the guide to standing orders', () => {
  it('[RY-14] has an example that is in order', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(guide)![1]!;
    expect(standingOrdersFrom(example)).toMatchObject({ ok: true });
  });

  it('[RY-14] has a row for every key', () => {
    const rows = new Set([...guide.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1]!));
    const shapes = [ordersShape, debateShape, floorShape, votingShape, electionsShape, motionShape];
    const keys = shapes.flatMap((shape) => Object.keys(shape));
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !rows.has(key))).toEqual([]);
    expect([...rows].filter((row) => !keys.includes(row) && !isThreshold(row))).toEqual([]);
  });

  it.each(Object.entries(ruleWords))('[RY-14] names every word of %s', (_list, { options }) => {
    expect(options.filter((word) => !named.has(word))).toEqual([]);
  });

  it('[RY-14] shows thresholds that can be read', () => {
    const table = guide.slice(guide.indexOf('## Thresholds'));
    const cells = [...table.matchAll(/^\| (.*?)\s+\| /gm)].map((match) => match[1]!);
    const texts = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
    const written = texts.flatMap((text) => (text.startsWith('A ') ? [] : text.replace('...', 'two-thirds')));
    expect(written.length).toBeGreaterThan(15);
    expect(written.filter((text) => !threshold.safeParse(text).success)).toEqual([]);
  });
});

function isThreshold(text: string): boolean {
  return threshold.safeParse(text).success;
}
