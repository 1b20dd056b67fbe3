import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { CheckPassword } from '../check-password.ts';

/** Address and password. Like every strategy it yields a person's id and begins nothing itself. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly checkPassword: CheckPassword) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  validate(request: Request, email: string, password: string): Promise<string> {
    return this.checkPassword.run({ email, password }, request.ip);
  }
}
