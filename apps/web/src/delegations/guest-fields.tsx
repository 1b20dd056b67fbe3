import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayField } from '../times/end-of-day.ts';

export interface RoomChoice {
  readonly id: string;
  readonly name: string;
}

export interface GuestWishes {
  readonly until: string;
  readonly rooms: readonly string[];
}

interface GuestFieldsProps {
  readonly rooms: readonly RoomChoice[];
  readonly wishes: GuestWishes | null;
  readonly onChange: (wishes: GuestWishes | null) => void;
}

function toggled(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/** P5: a guest sees the named rooms and the people in them, until a day. */
export function GuestFields({ rooms, wishes, onChange }: GuestFieldsProps) {
  const { t } = useTranslation('delegations');
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={wishes !== null}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? { until: '', rooms: [] } : null)}
        />
        <span>
          {t('guest.label')}
          <small>{t('guest.why')}</small>
        </span>
      </label>
      {wishes !== null && (
        <div className="indented stacked">
          <TextInput
            type="date"
            label={t('guest.until')}
            required
            withAsterisk={false}
            min={dayField(new Date())}
            value={wishes.until}
            onChange={({ currentTarget }) => onChange({ ...wishes, until: currentTarget.value })}
          />
          <fieldset className="field-set">
            <legend>{t('guest.rooms')}</legend>
            {rooms.map((room) => (
              <label key={room.id} className="choice">
                <input
                  type="checkbox"
                  checked={wishes.rooms.includes(room.id)}
                  onChange={() => onChange({ ...wishes, rooms: toggled(wishes.rooms, room.id) })}
                />
                <bdi>{room.name}</bdi>
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </>
  );
}
