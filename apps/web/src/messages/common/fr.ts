import caucus from '../fr/caucus.json' with { type: 'json' };
import house from '../fr/house.json' with { type: 'json' };
import live from '../fr/live.json' with { type: 'json' };
import parts from '../fr/parts.json' with { type: 'json' };
import shell from '../fr/shell.json' with { type: 'json' };

export const messages = { ...caucus, ...house, ...live, ...parts, ...shell };
