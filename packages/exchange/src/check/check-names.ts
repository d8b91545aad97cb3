import type { AknFault } from './fault.ts';
import { firstNamed, named, type Tree } from './index-tree.ts';
import type { XmlElement } from '../xml/element.ts';

/** Language and country have their codes, and the names of the three levels are each a part of the next. */
export function checkNames(tree: Tree): readonly AknFault[] {
  return [...codes(tree), ...nesting(tree)];
}

function codes(tree: Tree): readonly AknFault[] {
  const languages = named(tree, 'FRBRlanguage').map(({ attributes }) => attributes['language'] ?? '');
  const countries = named(tree, 'FRBRcountry').map(({ attributes }) => attributes['value'] ?? '');
  return [
    ...languages
      .filter((code) => !/^[a-z]{3}$/u.test(code))
      .map((code) => fault('language-form', 'FRBRlanguage', `"${code}" is no code of ISO 639-3.`)),
    ...countries
      .filter((code) => !/^[a-z]{2}$/u.test(code))
      .map((code) => fault('country-form', 'FRBRcountry', `"${code}" is no code of ISO 3166-1.`)),
  ];
}

interface LevelNames {
  readonly own: string;
  readonly component: string;
}

function nesting({ root }: Tree): readonly AknFault[] {
  const [work, expression, manifestation] = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'].map((level) =>
    levelNames(firstNamed(root, level)),
  ) as [LevelNames, LevelNames, LevelNames];
  const nested: readonly (readonly [string, string])[] = [
    [`${work.own}/`, work.component],
    [`${work.own}/`, expression.own],
    [`${expression.own}/`, expression.component],
    [expression.own, manifestation.own],
    [`${expression.own}/`, manifestation.component],
  ];
  return nested
    .filter(([outer, inner]) => !inner.startsWith(outer) || inner === outer)
    .map(([outer, inner]) => fault('names-nest', 'identification', `"${inner}" is not within "${outer}".`));
}

function levelNames(level: XmlElement | undefined): LevelNames {
  const value = (name: string): string =>
    (level === undefined ? undefined : firstNamed(level, name))?.attributes['value'] ?? '';
  return { own: value('FRBRuri'), component: value('FRBRthis') };
}

function fault(code: AknFault['code'], where: string, message: string): AknFault {
  return { code, where, message };
}
