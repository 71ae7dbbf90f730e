import { Component } from '@angular/core';
import { Login } from './login';
import { UserMenu } from './user-menu';

@Component({
  selector: 'app-root',
  imports: [Login, UserMenu],
  templateUrl: './app.html',
})
export class App {}
