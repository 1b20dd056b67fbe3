import { getRouteApi } from '@tanstack/react-router';
import { RegisterPage } from '../releases/register-page.tsx';
import { TextCheckPage } from '../releases/text-check-page.tsx';

const route = getRouteApi('/groups/$groupId');

export function ReleasedRoute() {
  return <RegisterPage groupId={route.useParams().groupId} />;
}

export function TextCheckRoute() {
  return <TextCheckPage groupId={route.useParams().groupId} />;
}
