import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text without blanks and hyphens, since a line may break anywhere in a long word. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00ad\u2010-]+/gu, '');
}

/** Reads a document back from its address, page after page, squeezed. */
export async function pdfText(url: string): Promise<string> {
  return squeezed(await pdfTextOf(new Uint8Array(await (await fetch(url)).arrayBuffer())));
}

/** Reads a document page after page, as it stands there. */
export async function pdfTextOf(data: Uint8Array): Promise<string> {
  const loading = getDocument({ data, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await loading.destroy();
  return pages.join('\n');
}
