import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AknDebate } from './model.ts';
import { AKN_NAMESPACE } from './problem.ts';
import { readDebate } from './read-debate.ts';

/** The real debates that stand beside a development copy of the repository; they are not part of it. */
export const sampleFolder = fileURLToPath(new URL('../../../../../shared/data/akn/', import.meta.url));

export const samplesMissing = !existsSync(sampleFolder);

export function sampleFiles(): string[] {
  return globSync('{ours,samples-os}/*.xml', { cwd: sampleFolder }).sort();
}

export interface SampleParts {
  readonly references?: string;
  readonly analysis?: string;
  readonly front?: string;
  readonly body?: string;
  readonly language?: string;
  readonly country?: string;
  readonly identification?: string;
}

/** A small whole debate with the parts given; its references start in line 4 and its body in line 6. */
export function debateXml(parts: SampleParts): string {
  const { language = 'eng', country = 'ch' } = parts;
  const work = `<FRBRWork><FRBRuri value="/akn/${country}/debate/2026-03-14"/><FRBRdate date="2026-03-14" name="sitting"/><FRBRauthor href="#club"/><FRBRcountry value="${country}"/></FRBRWork>`;
  const expression = `<FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression>`;
  const identification = parts.identification ?? `<identification>${work}${expression}</identification>`;
  return [
    `<akomaNtoso xmlns="${AKN_NAMESPACE}" xmlns:x="urn:other"><debate name="debate"><meta>`,
    identification,
    `<analysis><parliamentary>${parts.analysis ?? ''}</parliamentary></analysis>`,
    `<references>${PEOPLE.replaceAll('\n', '')}${parts.references ?? ''}</references>`,
    `</meta><preface>${parts.front ?? ''}</preface>`,
    `<debateBody>${parts.body ?? '<debateSection name="empty"/>'}</debateBody></debate></akomaNtoso>`,
  ].join('\n');
}

const PEOPLE = `<TLCOrganization eId="club" href="/o/club" showAs="The Club"/>
<TLCPerson eId="ames" href="/p/ames" showAs="Ann Ames"/><TLCPerson eId="bell" href="/p/bell" showAs="Bo Bell"/>
<TLCPerson eId="cruz" href="/p/cruz" showAs="Cy Cruz"/><TLCRole eId="chair" href="/r/chair" showAs="Chair"/>
<TLCConcept eId="aye" href="/c/aye" showAs="Aye"/><TLCConcept eId="no" href="/c/no" showAs="No"/>
<TLCConcept eId="abs" href="/c/abs" showAs="Abstain"/><TLCConcept eId="ok" href="/c/ok" showAs="Approved"/>`;

/** Reads a document that must be readable. */
export function read(xml: string): AknDebate {
  const result = readDebate(xml);
  if (!result.ok) throw new Error(`not readable: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function codes(debate: AknDebate): string[] {
  return debate.warnings.map((warning) => warning.code);
}
