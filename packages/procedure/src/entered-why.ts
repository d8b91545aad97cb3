export const enteredWhyKinds = ['spoken', 'no-device', 'lost-device', 'unwell'] as const;

/** Why somebody entered an act for another (rule AD-3): it was said aloud in the hall, or the other could not do it. */
export type EnteredWhy =
  | { readonly kind: (typeof enteredWhyKinds)[number] }
  | { readonly kind: 'other'; readonly words: string };
