import { fullJournal, fullVotes } from '@tauride/minutes/testing';
import { describe, expect, it } from 'vitest';
import { aknOf } from '../akn/to-akn.ts';
import { documented, options } from '../testing/sitting.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { checkAkn } from './check-akn.ts';

const good = aknOf(documented(fullJournal('Buy a crane.'), { sealed: () => fullVotes }), options);

/** The document with the first element changed that the test picks. */
function changed(
  picks: (found: XmlElement) => boolean,
  change: (found: XmlElement) => XmlElement,
): XmlElement {
  let done = false;
  const walk = (node: XmlNode): XmlNode => {
    if (typeof node === 'string') return node;
    if (!done && picks(node)) {
      done = true;
      return change(node);
    }
    return { ...node, children: node.children.map(walk) };
  };
  const root = walk(good) as XmlElement;
  if (!done) throw new Error('nothing was picked');
  return root;
}

function withValue(name: string, attribute: string, value: string): XmlElement {
  return changed(
    (found) => found.name === name && attribute in found.attributes,
    (found) => ({ ...found, attributes: { ...found.attributes, [attribute]: value } }),
  );
}

function codes(root: XmlElement): readonly string[] {
  return [...new Set(checkAkn(root).map(({ code }) => code))];
}

describe('what the schema lets through', () => {
  it('[XC-3] finds nothing in a document of ours', () => {
    expect(checkAkn(good)).toEqual([]);
  });

  it.each([
    ['a speaker who is nobody', 'speech', 'by', '#nobody', 'reference-dangling'],
    ['a reference without its hash', 'speech', 'by', 'person-cleo', 'reference-form'],
    ['a speaker who is an office', 'speech', 'by', '#role-chair', 'reference-kind'],
    ['a choice that is a person', 'vote', 'choice', '#person-cleo', 'reference-kind'],
    ['a vote that is told in the metadata', 'voting', 'href', '#voting_1', 'reference-kind'],
    ['a language of two letters', 'FRBRlanguage', 'language', 'en', 'language-form'],
    ['a country of three letters', 'FRBRcountry', 'value', 'che', 'country-form'],
    ['a count in words', 'count', 'value', 'two', 'count-form'],
    ['a time without a zone', 'speech', 'startTime', '2026-11-20T19:00:00', 'time-zone'],
    ['a time that is none', 'recordedTime', 'time', 'at noon', 'time-form'],
    ['an end before the start', 'speech', 'endTime', '1999-01-01T00:00:00Z', 'time-order'],
    ['an id with a space in its form', 'speech', 'eId', 'speech-1', 'id-form'],
    ['a work that is another', 'FRBRuri', 'value', '/akn/xx/debate/other', 'names-nest'],
  ])('[XC-3] finds %s', (_what, name, attribute, value, code) => {
    expect(codes(withValue(name, attribute, value))).toContain(code);
  });

  it('[XC-3] finds an id that is used twice', () => {
    const [first] = [...good.children] as XmlElement[];
    const twice: XmlElement = { ...good, children: [first!, first!] };
    expect(codes(twice)).toContain('id-twice');
  });

  it('[XC-3] finds a number in the text that is not the count', () => {
    const isVote = (found: XmlElement) =>
      found.name === 'quantity' && found.attributes['refersTo'] === '#concept-yes';
    const root = changed(isVote, (found) => ({ ...found, children: ['99'] }));
    expect(codes(root)).toEqual(['count-differs-from-text']);
  });

  it('[XC-3] finds a vote that is missing', () => {
    const root = changed(
      ({ name }) => name === 'vote',
      () => ({ name: 'b', attributes: {}, children: [] }),
    );
    expect(codes(root)).toEqual(['count-differs-from-votes']);
  });

  it('[XC-3] finds names beside a ballot', () => {
    const names = (found: XmlElement) =>
      found.name === 'voting' && found.attributes['tauride:method'] === 'roll-call';
    const root = changed(names, (found) => ({
      ...found,
      attributes: { ...found.attributes, 'tauride:method': 'ballot' },
    }));
    expect(codes(root)).toEqual(['secret-vote']);
  });
});
