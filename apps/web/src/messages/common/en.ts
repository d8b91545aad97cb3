import caucus from '../en/caucus.json' with { type: 'json' };
import house from '../en/house.json' with { type: 'json' };
import live from '../en/live.json' with { type: 'json' };
import parts from '../en/parts.json' with { type: 'json' };
import shell from '../en/shell.json' with { type: 'json' };

export const messages = { ...caucus, ...house, ...live, ...parts, ...shell };
