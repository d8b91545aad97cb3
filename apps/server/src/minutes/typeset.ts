import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printedFonts } from './fonts.ts';

let compiler: NodeCompiler | undefined;

/** Typesets one document. Blocks the thread it runs on: `renderPdf` runs it on a worker.
 *  @throws Error with what Typst says when the source does not compile. */
export function typeset(source: string): Buffer {
  compiler ??= NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs: printedFonts() }] });
  const compiled = compiler.compile({ mainFileContent: source });
  if (compiled.result === null) throw new Error(`Typst: ${diagnosticsOf(compiler, compiled)}`);
  try {
    return compiler.pdf(compiled.result);
  } finally {
    // Without this the memory of every document that was ever typeset would be kept.
    compiler.evictCache(10);
  }
}

function diagnosticsOf(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const failure = compiled.takeDiagnostics();
  return failure === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(failure));
}
