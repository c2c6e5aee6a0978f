import 'leg-cramps';
