import { HiddenText } from '@trialogue/design';

/** Behind the words of a button in a long list: whoever hears the buttons one by one hears whom each is about. */
export function OfWhom({ name }: { readonly name: string }) {
  return (
    <HiddenText>
      {' '}
      <bdi>{name}</bdi>
    </HiddenText>
  );
}
