// With everything told that can be told, nothing of a person stands in the log of a whole house.
import { expect, it } from 'vitest';
import { newCitizen } from '../support/citizen.ts';
import { startHouse } from '../support/house.ts';
import { answersUntilSummary, firstOfficer, LONG_MS, newFocalPoint, receiptIn } from './people.ts';
import { newWebPerson } from './web-chat.ts';

const STORY =
  'anak saya umur 7 bln blm punya akta, sdh 2x ke capil siak disuru balik terus alasannya servernya meledak. terakhir 3 minggu lalu. hp 081277889900';
const IDENTITY =
  'Rahmawati Siregar, Siak 4 mei 1995, ibu rumah tangga sudah kawin, Kampung Rempak jl sultan ismail no 3, NIK 1408014405950002';

/** What whoever started the house reads; it is no line of the log. */
const withoutGreeting = (log: string): string =>
  log
    .split('\n')
    .filter((line) => !/^(?:Narahubung is ready|The simulator|The first officer signs on)/.test(line))
    .join('\n');

it(
  'tells at its lowest level no story, identity, number, account, token, code or link',
  { timeout: LONG_MS },
  async () => {
    const house = await startHouse({ LOG_LEVEL: 'debug' });
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const citizen = newCitizen(house.telegram, { first_name: 'Rahmawati', username: 'rahma_siregar' });
    await citizen.say(STORY);
    await answersUntilSummary(citizen, IDENTITY);
    const receipt = receiptIn(await citizen.asks('kirim', /Kode rahasia/));
    await focal.hears(new RegExp(receipt.number));
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);
    await focal.press('Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    await focal.say('Akta sudah bisa diambil di loket kenanga.');
    await citizen.hears(/loket kenanga/);
    const link = await officer.asks(`identitas ${receipt.number} memeriksa kelengkapan berkas`, /http/);
    const token = /#(\S+)/.exec(link)?.[1] ?? 'no token in the link';
    const opened = await fetch(`${house.url}/office/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(await opened.text()).toContain('Rahmawati Siregar');
    const other = await newWebPerson(house.url);
    await other.say(`status ${receipt.number} ${receipt.code}`);
    await other.hears(new RegExp(receipt.number));
    await other.say(`status ${receipt.number} 0000-1111`);
    await other.hears(/./);
    expect(await house.stop()).toEqual({ code: 0, signal: null });

    const log = withoutGreeting(house.log());
    expect(log.length).toBeGreaterThan(0);
    const secrets = [
      ...[
        'meledak',
        '081277889900',
        'Rahmawati',
        'Siregar',
        '1408014405950002',
        'sultan ismail',
        'rahma_siregar',
      ],
      ...['loket kenanga', 'kelengkapan', 'Yusnidar', 'Dewi Anggraini', receipt.number, token],
      ...[receipt.code, receipt.code.replace(/\D/g, ''), house.telegram.token, String(citizen.user.id)],
    ];
    expect(secrets.filter((secret) => log.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  },
);
