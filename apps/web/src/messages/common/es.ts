import house from '../es/house.json' with { type: 'json' };
import live from '../es/live.json' with { type: 'json' };
import parts from '../es/parts.json' with { type: 'json' };
import refusals from '../es/refusals.json' with { type: 'json' };
import shell from '../es/shell.json' with { type: 'json' };

export const messages = { ...house, ...live, ...parts, ...refusals, ...shell };
