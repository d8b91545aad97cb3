import { describe, expect, it } from 'vitest';
import { verifierKeyText } from './note-key.ts';
import { meetsQuorum, parsePolicy } from './policy.ts';
import { testKey } from './testing/key-pair.ts';

const log = testKey('example.org/log', 'log', 1).key;
const [one, two, three] = [1, 2, 3].map((at) => testKey(`w${at}.example`, 'witness', at + 1).key) as [
  typeof log,
  typeof log,
  typeof log,
];

const lines = [
  '# whom the congress trusts',
  `log ${verifierKeyText(log)} https://log.example`,
  `witness w1 ${verifierKeyText(one)}`,
  `witness w2 ${verifierKeyText(two)} https://w2.example`,
  `witness w3 ${verifierKeyText(three)}`,
  'group press any w1 w2   # either of them',
  'group both all press w3',
];

function problemOf(text: string): string | null {
  const parsed = parsePolicy(text);
  return parsed.ok ? null : parsed.error;
}

describe('policies', () => {
  it('[RL-9] say which witnesses are enough', () => {
    const parsed = parsePolicy([...lines, 'quorum both'].join('\n'));
    if (!parsed.ok) throw new Error(parsed.error);
    const { quorum, logs, witnesses } = parsed.value;
    expect(logs).toEqual([{ key: log, url: 'https://log.example' }]);
    expect(witnesses.map(({ name, url }) => [name, url])).toEqual([
      ['w1', undefined],
      ['w2', 'https://w2.example'],
      ['w3', undefined],
    ]);
    const enough = [
      [one, three],
      [two, three],
      [one, two, three],
    ];
    const tooFew = [[], [one], [three], [one, two], [one, one, two]];
    expect(enough.map((held) => meetsQuorum(quorum, held))).toEqual([true, true, true]);
    expect(tooFew.map((held) => meetsQuorum(quorum, held))).toEqual(tooFew.map(() => false));
  });

  it('[RL-9] may ask for a number, one witness, or none', () => {
    const quorumOf = (...last: string[]) => {
      const parsed = parsePolicy([...lines.slice(0, 5), ...last].join('\n'));
      if (!parsed.ok) throw new Error(parsed.error);
      return parsed.value.quorum;
    };
    const two3 = quorumOf('group some 2 w1 w2 w3', 'quorum some');
    expect([[one], [one, two], [three, one]].map((held) => meetsQuorum(two3, held))).toEqual([
      false,
      true,
      true,
    ]);
    expect(meetsQuorum(quorumOf('quorum w2'), [two])).toBe(true);
    expect(meetsQuorum(quorumOf('quorum none'), [])).toBe(true);
  });

  it.each([
    ['an unknown word', [...lines, 'quota both'], 'line 8: quota is unknown'],
    ['two quorums', [...lines, 'quorum both', 'quorum none'], 'line 9: the quorum was named before'],
    [
      'a name that comes later',
      [...lines.slice(0, 4), 'group g all w1 w3'],
      'line 5: w3 was not named before',
    ],
    ['a member twice', [...lines, 'group again any w1'], 'line 8: w1 is a member twice'],
    [
      'a member twice in one group',
      [...lines.slice(0, 5), 'group g 2 w1 w1'],
      'line 6: w1 is a member twice',
    ],
    ['more than there are', [...lines.slice(0, 5), 'group g 3 w1 w2'], 'line 6: a group needs'],
    ['an empty group', [...lines.slice(0, 5), 'group g all'], 'line 6: the group g has no members'],
    ['a name twice', [...lines, `witness w1 ${verifierKeyText(one)}`], 'line 8: a witness needs a name'],
    [
      'the key of a log for a witness',
      [...lines, `witness w4 ${verifierKeyText(log)}`],
      'line 8: the key is one of a log',
    ],
    ['a damaged key', [`log ${verifierKeyText(log)}x`], 'line 1: the key is not in base64'],
    ['no key', ['log'], 'line 1: log needs a key'],
    ['no quorum', lines, 'the policy names no quorum'],
    ['no log', ['quorum none'], 'the policy names no log'],
  ])('[RL-9] with %s are refused', (_what, text, problem) => {
    expect(problemOf(text.join('\n'))).toContain(problem);
  });
});
