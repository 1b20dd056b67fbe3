import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';

export interface StoredInstance {
  readonly name: string | null;
  readonly languages: readonly string[];
  /** Nobody is here, and no set-up nor a demo has ever been made. */
  readonly open: boolean;
}

const isOpen = 'instance.set_up_at is null and instance.demo_seeded_at is null and not exists (select 1 from person)';

/** The one row that says what this instance is, and whether it waits for its set-up. */
@Injectable()
export class InstanceRepository {
  async read(): Promise<StoredInstance> {
    const rows: StoredInstance[] = await em().query(`select name, languages, ${isOpen} as open from instance`);
    return theOne(rows);
  }

  /** The former link opens nothing any more. False where the instance is set up already. */
  async offerLink(tokenHash: Buffer): Promise<boolean> {
    const [rows]: [object[], number] = await em().query(
      `update instance set setup_token_hash = $1 where ${isOpen} returning 1 as offered`,
      [tokenHash],
    );
    return rows.length > 0;
  }

  /** Whoever else would set the instance up waits until this transaction ends. */
  async lock(tokenHash: Buffer): Promise<{ readonly open: boolean; readonly linkFits: boolean }> {
    const rows: { open: boolean; linkFits: boolean }[] = await em().query(
      `select ${isOpen} as open, coalesce(setup_token_hash = $1, false) as "linkFits" from instance for update of instance`,
      [tokenHash],
    );
    return theOne(rows);
  }

  async finish(name: string, languages: readonly string[], at: Date): Promise<void> {
    await em().query('update instance set name = $1, languages = $2, set_up_at = $3, setup_token_hash = null', [
      name,
      languages,
      at,
    ]);
  }
}

function theOne<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('the database holds no instance');
  return row;
}
