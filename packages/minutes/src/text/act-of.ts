import type { RecordedAct } from '../act/act.ts';

export type ActOf<K extends RecordedAct['kind']> = RecordedAct & { readonly kind: K };
