import type { Verdict } from './run.ts';

/** The line for a case that doesn't pass: each field in which the engine says something else; `null` for one that passes. */
export function failureLine(id: string, verdict: Verdict): string | null {
  switch (verdict.kind) {
    case 'passed':
      return null;
    case 'error':
      return `${id}: error: ${verdict.why}`;
    case 'failed': {
      const fields = verdict.mismatches.map(
        ({ field, expected, got }) => `${field}: expected ${expected}, got ${got}`,
      );
      return `${id}: ${fields.join('; ')}`;
    }
  }
}
