import caucus from '../es/caucus.json' with { type: 'json' };
import house from '../es/house.json' with { type: 'json' };
import live from '../es/live.json' with { type: 'json' };
import parts from '../es/parts.json' with { type: 'json' };
import shell from '../es/shell.json' with { type: 'json' };

export const messages = { ...caucus, ...house, ...live, ...parts, ...shell };
