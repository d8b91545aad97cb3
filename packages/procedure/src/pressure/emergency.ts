/** Stands for the rule that was set aside where the chair acted in danger and no rule provides for it. */
export const EMERGENCY = 'emergency';
