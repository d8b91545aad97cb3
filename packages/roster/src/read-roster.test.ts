import type { MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { readRoster } from './read-roster.ts';
import { BOARD, type Hall, hallOf, HOUSE, seat } from './testing/hall.ts';

const OPENSLIDES =
  'title,first_name,last_name,username,email,member_number,structure_level,groups,number,vote_weight,gender,pronoun,' +
  'is_active,is_physical_person,is_present,default_password,comment,saml_id,locked_out';

function read(text: string | Uint8Array, hall: Hall = hallOf()) {
  return readRoster(text, hall.existing());
}

/** Each problem as `row column code`. */
function found(text: string | Uint8Array, hall?: Hall): readonly string[] {
  return read(text, hall).problems.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`);
}

/** Members as they are read, each row by its fields that change. */
function fields(text: string | Uint8Array, hall?: Hall, row = 0): { [field: string]: string } {
  const given = read(text, hall).rows[row]!;
  return given.status === 'error'
    ? {}
    : Object.fromEntries(given.changes.map(({ field, to }) => [field, to]));
}

function someoneThere(): Hall {
  const hall = hallOf();
  hall.act([{ type: 'SeatMembers', body: HOUSE, members: [seat('ada'), seat('ben'), seat('cleo')] }]);
  hall.know([
    {
      member: 'ada' as MemberId,
      person: {
        name: 'Ada Byron',
        details: { first_name: 'Ada', last_name: 'Byron', member_number: 'M-1', username: 'ada' },
      },
    },
    {
      member: 'ben' as MemberId,
      person: {
        name: 'Ben Nevis',
        details: { first_name: 'Ben', last_name: 'Nevis', email: 'ben@example.org' },
      },
    },
    { member: 'cleo' as MemberId, person: { name: 'Cleo' } },
  ]);
  return hall;
}

describe('columns', () => {
  it("[MB-10] are OpenSlides' and our own", () => {
    const row =
      'Dr.,Max,Mustermann,mmustermann,max@example.org,M-001,Berlin,"Delegates, Staff",1,2.000000,male,he,1,1,0,,"first, with a comma",,0';
    expect(fields(`${OPENSLIDES}\n${row}`)).toEqual({
      name: 'Dr. Max Mustermann',
      title: 'Dr.',
      first_name: 'Max',
      last_name: 'Mustermann',
      username: 'mmustermann',
      email: 'max@example.org',
      member_number: 'M-001',
      number: '1',
      gender: 'male',
      pronoun: 'he',
      comment: 'first, with a comma',
      label: 'Member 1',
      voting: 'full',
      weight: '2',
      group: 'Berlin',
    });
    expect(
      fields('id,name,label,body,voting,weight,group,office\ned,Ed,Seat 4,The house,advisory,3,Left,teller'),
    ).toEqual({
      name: 'Ed',
      label: 'Seat 4',
      voting: 'advisory',
      weight: '3',
      group: 'Left',
      office: 'teller',
    });
  });

  it('[MB-10] are known in any case, in English and German, with spaces, hyphens or underscores', () => {
    const given = fields('VORNAME;Nachname;Mitglieds-Nummer;STIMM_GEWICHT;Given  Name X\nEva;Groß;7;4;x');
    expect(given).toMatchObject({ first_name: 'Eva', last_name: 'Groß', weight: '4' });
    expect(fields('Given name,Surname,Membership number\nEva,Groß,7')).toMatchObject({ member_number: '7' });
  });

  it('[MB-10] that nobody knows, or that say nothing here, are named', () => {
    expect(found('name,shoe size,is_active,default_password,,\nA,42,1,secret,,')).toEqual([
      '1 B unknown-column',
      '1 C column-not-kept',
      '1 D column-not-kept',
    ]);
    expect(found('name,Full name\nA,B')).toEqual(['1 B duplicate-column']);
    expect(found('a,b\n1,2')).toEqual(['1 - no-known-column', '1 A unknown-column', '1 B unknown-column']);
    expect(found(' \n')).toEqual(['1 - empty-file']);
  });
});

describe('files', () => {
  it('[MB-11] come with commas, semicolons or tabs, quotes, line feeds in cells, and any end of line', () => {
    for (const mark of [',', ';', '\t', '|'])
      for (const end of ['\n', '\r\n', '\r']) {
        const text = [`name${mark}comment`, `"A ""the"" B"${mark}"one${end}two"`, `C${mark}x`, ''].join(end);
        expect(fields(text)).toMatchObject({ name: 'A "the" B', comment: 'one\ntwo' });
        expect(read(`\ufeff${text}`).totals.new).toBe(2);
      }
    expect(fields('sep=|\nname|comment\nA|b,c;d')).toMatchObject({ comment: 'b,c;d' });
  });

  it('[MB-11] that are no UTF-8 are read as Windows-1252, and that is said', () => {
    const latin = Uint8Array.from(Array.from('name\n\u0080sk\u00fcr').map((char) => char.codePointAt(0)!));
    expect(fields(latin)).toMatchObject({ name: '€skür' });
    expect(found(latin)).toEqual(['1 - not-utf-8']);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from('name\nŁódź').flatMap((char) => [char.codePointAt(0)! & 255, char.codePointAt(0)! >> 8]),
    ]);
    expect(fields(wide)).toMatchObject({ name: 'Łódź' });
    expect(found(wide)).toEqual(['1 - utf-16']);
    expect(found(new TextEncoder().encode('\ufeffname\nŁódź'))).toEqual([]);
  });

  it('[MB-11] are counted as a spreadsheet counts: empty rows, and cells with line feeds as one row', () => {
    expect(found('name,weight\n"A\nB\nC",1\n,\n\nD,x\nE,y')).toEqual([
      '5 B weight-not-number',
      '6 B weight-not-number',
    ]);
    expect(found('name,weight\nA,1,2\n"B,1\n')).toEqual(['2 C too-many-cells', '3 - broken-quotes']);
    const wide = [...Array.from({ length: 26 }, (_, at) => `x${at}`), 'weight', 'name'].join();
    const cells = `${','.repeat(26)}0,A`;
    expect(read(`${wide}\n${cells}`).problems.at(-1)).toMatchObject({
      row: 2,
      column: 'AA',
      header: 'weight',
    });
  });
});

describe('cells', () => {
  it('[MB-12] weights are whole votes, with noughts after comma or point', () => {
    const told = (weight: string): unknown => [
      fields(`name;weight\nA;"${weight}"`)['weight'],
      ...found(`name;weight\nA;"${weight}"`),
    ];
    for (const one of ['1', '1.000000', '1,000000', '1.0', '1,', '001']) expect(told(one)).toEqual(['1']);
    for (const half of ['2,5', '2.500000', '0,5'])
      expect(told(half)).toEqual([undefined, '2 B weight-not-whole']);
    for (const thousand of ['1.000', '1,000'])
      expect(told(thousand)).toEqual([undefined, '2 B weight-ambiguous']);
    for (const none of ['x', '-1', '1e3', '١', '1 000', '++1'])
      expect(told(none)).toEqual([undefined, '2 B weight-not-number']);
    for (const out of ['0', '0.000000', '1000001'])
      expect(told(out)).toEqual([undefined, '2 B weight-out-of-range']);
    expect(told('')).toEqual(['1']);
  });

  it('[MB-12] each says what is wrong with it, several in one row', () => {
    const long = 'x'.repeat(201);
    const text = `id,name,email,voting,body,office,is_active\n-a,${long},nobody,maybe,attic,king,perhaps`;
    expect(found(text)).toEqual([
      '1 G column-not-kept',
      '2 A bad-id',
      '2 B too-long',
      '2 C bad-email',
      '2 D unknown-voting',
      '2 E unknown-body',
      '2 F unknown-office',
      '2 G not-yes-or-no',
    ]);
    expect(read(text).rows).toEqual([{ status: 'error', row: 2, name: 'row 2' }]);
    expect(found('id,name\nconstructor,A\ntoString,B\n__proto__,C')).toEqual([
      '2 A bad-id',
      '3 A bad-id',
      '4 A bad-id',
    ]);
  });

  it('[MB-12] formulas and characters that nobody sees are refused', () => {
    expect(found('name,comment\n"=HYPERLINK(""x"")",ok\nA,"= 1+1"\nB,a\u0000b\nC,"a\u001bb"')).toEqual([
      '2 - missing-name',
      '2 A formula',
      '3 B formula',
      '4 B control-character',
      '5 B control-character',
    ]);
    expect(fields("name,comment\nA,'=1+1")).toMatchObject({ comment: '=1+1' });
    expect(fields('name,comment\nA,+49 30 1')).toMatchObject({ comment: '+49 30 1' });
  });

  it("[MB-13] OpenSlides' groups give the right to vote; one unknown is said, none known is an error", () => {
    const told = (groups: string): unknown => [
      fields(`name;groups\nA;${groups}`)['voting'],
      ...found(`name;groups\nA;${groups}`),
    ];
    expect(told('Staff, Delegates')).toEqual(['full']);
    expect(told('Ausschüsse,Admin')).toEqual(['advisory']);
    expect(told('Staff')).toEqual(['none']);
    expect(told('Delegates, Choir')).toEqual(['full', '2 B unknown-group']);
    expect(told('Choir')).toEqual([undefined, '2 B no-known-group']);
    expect(told('')).toEqual(['full']);
    expect(fields('name;groups;voting\nA;Choir;none')).toMatchObject({ voting: 'none' });
  });
});

describe('who is meant', () => {
  const status = (text: string, hall = someoneThere()): readonly string[] =>
    readRoster(text, hall.existing()).rows.map((row) =>
      row.status === 'error' ? 'error' : `${row.member} ${row.status}`,
    );

  it('[MB-14] is found by id, number, username, then by name and e-mail address; else it is somebody new', () => {
    expect(status('id,name\nada,Ada King\nzoe,Zoe')).toEqual(['ada changed', 'zoe new']);
    expect(status('member_number,name\nM-1,Ada King\nM-9,Ada Byron')).toEqual(['ada changed', 'm-4 new']);
    expect(status('username,first_name,last_name\nADA,Ada,Byron\nother,Ada,Byron')).toEqual([
      'ada changed',
      'm-4 new',
    ]);
    expect(status('first_name,last_name,email\nBen,Nevis,ben@example.org\nBen,Nevis,')).toEqual([
      'ben unchanged',
      'm-4 new',
    ]);
    expect(status('name\ncleo\nBen Nevis')).toEqual(['cleo changed', 'm-4 new']);
  });

  it('[MB-14] is an error where things contradict one another', () => {
    const hall = someoneThere();
    hall.know([{ member: 'ben' as MemberId, person: { name: 'Cleo' } }]);
    expect(found('name\nCleo', hall)).toEqual(['2 - ambiguous-name']);
    expect(found('username,member_number\nada,M-2', someoneThere())).toEqual(['2 B number-differs']);
    expect(found('id,member_number\nben,M-1', someoneThere())).toEqual(['2 B belongs-to-another']);
    expect(found('member_number,username\nM-1,ada\nM-2,ada', someoneThere())).toEqual([
      '3 A number-differs',
      '3 B duplicate',
    ]);
  });

  it('[MB-15] is named once for each body; twice is an error at the second row', () => {
    expect(found('member_number,name\n1,A\n2,B\n1,C')).toEqual(['4 A duplicate']);
    expect(found('username,name\nx,A\ny,B\nX,C')).toEqual(['4 A duplicate']);
    expect(found('name\nA\nA')).toEqual(['3 - duplicate']);
    expect(found('id,name\nx,A\nx,A')).toEqual(['3 A duplicate']);
    const hall = hallOf([HOUSE, BOARD]);
    expect(status('id,name,body\nx,A,house\nx,A,board', hall)).toEqual(['x new', 'x new']);
    expect(found('id,name,body\nx,A,house\nx,B,board', hall)).toEqual(['3 - differs']);
    expect(found('name,office\nA,chair\nB,Vorsitz\nC,"teller, teller"')).toEqual(['3 B office-taken']);
    expect(found('name\nA', hall)).toEqual(['1 - body-needed', '2 - unknown-body']);
  });

  it('[MB-15] needs a name, a username or a label', () => {
    expect(found('name,member_number,label,username\n,1,,\n,2,Seat 2,\n,3,,u')).toEqual(['2 - missing-name']);
  });

  it('[MB-16] rows are new, changed with what from and to, unchanged or in error; and nothing is done', () => {
    const hall = someoneThere();
    const before = JSON.stringify(hall.existing());
    const preview = read('id,name,weight,group,email\nada,,2,Left,\nben,,1,,\nzoe,Zoe,1,,\n!,X,,,', hall);
    expect(preview.totals).toEqual({ new: 1, changed: 1, unchanged: 1, error: 1, warnings: 0 });
    expect(preview.rows[0]).toMatchObject({
      changes: [
        { field: 'weight', from: '1', to: '2' },
        { field: 'group', from: '', to: 'Left' },
      ],
    });
    expect(JSON.stringify(hall.existing())).toBe(before);
  });
});
