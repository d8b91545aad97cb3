import { elementsIn, textIn, type XmlElement } from '../xml/element.ts';
import type { AknFault } from './fault.ts';
import { named, type Tree } from './index-tree.ts';

/** Rules XC-4 and XC-6: the count of each vote is the number in its text and the number of votes that are named, and a ballot
 *  names nobody. */
export function checkVotings(tree: Tree): readonly AknFault[] {
  const counts = named(tree, 'count').flatMap((count) => countFaults(tree, count));
  const votings = named(tree, 'voting').flatMap((voting) => votingFaults(tree, voting));
  return [...counts, ...votings];
}

function countFaults({ byId }: Tree, { attributes }: XmlElement): readonly AknFault[] {
  const where = attributes['eId'] ?? 'count';
  const value = attributes['value'] ?? '';
  if (!/^\d+$/u.test(value))
    return [{ code: 'count-form', where, message: `The count "${value}" is not a whole number.` }];
  const quantity = byId.get(attributes['href']?.slice(1) ?? '');
  if (quantity === undefined || textIn(quantity) === value) return [];
  const message = `The count is ${value}, and the text says ${textIn(quantity)}.`;
  return [{ code: 'count-differs-from-text', where, message }];
}

function votingFaults({ byId }: Tree, voting: XmlElement): readonly AknFault[] {
  const where = voting.attributes['eId'] ?? 'voting';
  const told = byId.get(voting.attributes['href']?.slice(1) ?? '');
  const votes = told === undefined ? [] : [...elementsIn(told)].filter(({ name }) => name === 'vote');
  if (votes.length === 0) return [];
  if (voting.attributes['tauride:method'] === 'ballot')
    return [{ code: 'secret-vote', where, message: 'A vote by ballot names its voters.' }];
  const counts = [...elementsIn(voting)].filter(({ name }) => name === 'count');
  return counts.flatMap(({ attributes }): AknFault[] => {
    const { refersTo: choice = '', value = '' } = attributes;
    const named = votes.filter((vote) => vote.attributes['choice'] === choice).length;
    if (named === Number(value)) return [];
    const message = `${value} are counted for ${choice}, and ${named} are named.`;
    return [{ code: 'count-differs-from-votes', where, message }];
  });
}
