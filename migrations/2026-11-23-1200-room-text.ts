import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The built-in stemmer of each language of the app; Swahili has none, so that its words are taken as they are. */
const configurations: Readonly<Record<string, { copy: string; stem: string }>> = {
  trialogue_en: { copy: 'english', stem: 'english_stem' },
  trialogue_fr: { copy: 'french', stem: 'french_stem' },
  trialogue_es: { copy: 'spanish', stem: 'spanish_stem' },
  trialogue_ar: { copy: 'arabic', stem: 'arabic_stem' },
  trialogue_sw: { copy: 'simple', stem: 'simple' },
};

/**
 * What makes messages searchable. Nobody states the language in which he writes, and it would tell something of him: so a text is
 * taken apart by the rules of every language, and a reader asks by those of his own. Only functions of the owner read or write the
 * table: with the fence of rows in between, the index over the words could not be used.
 */
export class RoomText1795442400000 implements MigrationInterface {
  name = 'RoomText1795442400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists unaccent');
    for (const [name, { copy, stem }] of Object.entries(configurations)) {
      await runner.query(`
        create text search configuration ${name} (copy = ${copy});
        alter text search configuration ${name}
          alter mapping for hword, hword_part, word with unaccent, ${stem};
      `);
    }
    await runner.query(`
      create table room_text (
        room_id uuid not null,
        seq bigint not null,
        at timestamptz not null,
        vector tsvector not null,
        constraint room_text_pkey primary key (room_id, seq),
        constraint room_text_item_fkey foreign key (room_id, seq) references room_item (room_id, seq) on delete cascade
      );
      create index room_text_by_time on room_text (room_id, at, seq);
      -- Without the list of what is to be entered later: every search would read through it.
      create index room_text_by_words on room_text using gin (vector) with (fastupdate = off);

      alter table room_text enable row level security;
      alter table room_text force row level security;
      create policy room_text_owner on room_text to current_user using (true) with check (true);
      create policy room_text_read on room_text for select using (on_duty('deliver'));

      -- Mentions are ids and no words; marks of Markdown are no words either. The room stands beside the words as one of a kind that
      -- nobody can type, so that the index alone finds what is of certain rooms.
      create function search_vector(p_room uuid, p_body text) returns tsvector
      language plpgsql stable set search_path = public, pg_temp as $$
      declare
        v_text text := regexp_replace(
          regexp_replace(p_body, '@\\{(seat|role|sector):[^}]{0,40}\\}', ' ', 'g'), '[*_~\`#>|\\[\\]<]', ' ', 'g');
      begin
        return to_tsvector('trialogue_sw', v_text) || to_tsvector('trialogue_en', v_text)
            || to_tsvector('trialogue_fr', v_text) || to_tsvector('trialogue_es', v_text)
            || to_tsvector('trialogue_ar', v_text) || array_to_tsvector(array[chr(1) || p_room]);
      end $$;

      -- One portion of what was said or edited since; answers how many numbers of logs it has gone through.
      create function index_room_texts(p_portion integer) returns integer
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_room record;
        v_to bigint;
        v_done integer := 0;
      begin
        if not on_duty('deliver') or not pg_try_advisory_xact_lock(hashtextextended('follow search', 0)) then return 0; end if;
        for v_room in
          select r.id, r.head_seq, known.seq as from_seq
          from room r
          left join log_follower f on f.room_id = r.id and f.follower = 'search'
          cross join lateral (select coalesce(f.seq, r.first_seq - 1) as seq) known
          where r.head_seq > known.seq and r.rule <> 'confidential'
          limit 100
        loop
          v_to := least(v_room.head_seq, v_room.from_seq + p_portion - v_done);
          -- Under a lock of the message: a withdrawal under way is waited for, and one that comes later finds the words and deletes them.
          insert into room_text (room_id, seq, at, vector)
          select m.room_id, m.seq, m.at, search_vector(m.room_id, coalesce(latest.body, m.body))
          from room_item m
          left join lateral (
            select e.body from room_item e
            where e.room_id = m.room_id and e.target = m.id and e.kind = 'edited' and e.body is not null
            order by e.seq desc limit 1) latest on true
          where m.room_id = v_room.id and m.kind in ('posted', 'released') and m.body is not null
            and m.seq in (
              select i.seq from room_item i
              where i.room_id = v_room.id and i.seq > v_room.from_seq and i.seq <= v_to and i.kind in ('posted', 'released')
              union
              select edited.seq from room_item i join room_item edited on edited.room_id = i.room_id and edited.id = i.target
              where i.room_id = v_room.id and i.seq > v_room.from_seq and i.seq <= v_to and i.kind = 'edited')
          order by m.seq
          for share of m
          on conflict on constraint room_text_pkey do update set vector = excluded.vector;
          insert into log_follower (room_id, follower, seq) values (v_room.id, 'search', v_to)
          on conflict on constraint log_follower_pkey do update set seq = excluded.seq;
          v_done := v_done + (v_to - v_room.from_seq);
          exit when v_done >= p_portion;
        end loop;
        return v_done;
      end $$;

      create function forget_withdrawn_text() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        delete from room_text where room_id = new.room_id and seq = new.seq;
        return null;
      end $$;
      create trigger room_item_text_withdrawn after update of body on room_item
        for each row when (old.body is not null and new.body is null) execute function forget_withdrawn_text();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger room_item_text_withdrawn on room_item;
      drop function forget_withdrawn_text, index_room_texts, search_vector;
      drop table room_text;
      delete from log_follower where follower = 'search';
    `);
    for (const name of Object.keys(configurations)) await runner.query(`drop text search configuration ${name}`);
  }
}
