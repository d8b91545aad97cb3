import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Schemas of other houses that stand beside a development copy of the repository; they are not part of it. */
export const sharedFolder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

const schema = join(sharedFolder, 'akn/schema/os/akomantoso30.xsd');

export const cannotValidate = !existsSync(schema) || spawnSync('xmllint', ['--version']).status !== 0;

/** What the schema of the standard says against documents; empty where all are valid. */
export function schemaFaults(documents: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tauride-akn-'));
  try {
    const files = documents.map((xml, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const said = run.stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    return run.status === 0 && said.length === 0
      ? ''
      : said.slice(0, 20).join('\n') || `status ${String(run.status)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of the first element that an XPath expression finds, as another reader of XML sees it. */
export function xpath(xml: string, expression: string): string {
  const found = execFileSync('xmllint', ['--nonet', '--xpath', `string(${expression})`, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return found.replace(/\n$/u, '');
}
