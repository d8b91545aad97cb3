import caucus from '../de/caucus.json' with { type: 'json' };
import house from '../de/house.json' with { type: 'json' };
import live from '../de/live.json' with { type: 'json' };
import parts from '../de/parts.json' with { type: 'json' };
import shell from '../de/shell.json' with { type: 'json' };

export const messages = { ...caucus, ...house, ...live, ...parts, ...shell };
