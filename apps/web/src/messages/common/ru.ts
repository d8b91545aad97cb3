import caucus from '../ru/caucus.json' with { type: 'json' };
import house from '../ru/house.json' with { type: 'json' };
import live from '../ru/live.json' with { type: 'json' };
import parts from '../ru/parts.json' with { type: 'json' };
import shell from '../ru/shell.json' with { type: 'json' };

export const messages = { ...caucus, ...house, ...live, ...parts, ...shell };
