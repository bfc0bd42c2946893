// What stands in the database of a running program, asked from beside it.
import pg from 'pg';

/** The rows of one question, asked over a connection of its own. */
export const rowsOf = async <Row extends object = { readonly [column: string]: unknown }>(
  url: string,
  question: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(question, [...values])).rows;
  } finally {
    await client.end();
  }
};
