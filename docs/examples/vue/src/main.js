import { defineElements } from 'structured-interview/element';
import { createApp } from 'vue';
import App from './app.vue';

defineElements();
createApp(App).mount('#app');
