<?php
// The judge's own eyes in WordPress. Requests that come from the plugin are written down, whether they are let out or not.

add_filter(
	'pre_http_request',
	function ( $result, $arguments, $url ) {
		foreach ( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS ) as $call ) {
			if ( isset( $call['file'] ) && false !== strpos( $call['file'], '/plugins/leg-cramps/' ) ) {
				file_put_contents( dirname( ABSPATH, 2 ) . '/asked.log', "$url\n", FILE_APPEND );
				break;
			}
		}
		return $result;
	},
	10,
	3
);

// What goes wrong in the page, and how often the element stands. Some engines can only look into an open root.
add_action(
	'wp_head',
	function () {
		echo '<script id="judge">window.seen = { errors: [], ready: 0 };',
			'addEventListener("error", (e) => { if (e.isTrusted && e.message) seen.errors.push(e.message); });',
			'document.addEventListener("leg-cramps-ready", () => { seen.ready += 1; });</script>';
		if ( isset( $_GET['open-root'] ) ) {
			echo '<script id="judge-open-root">', file_get_contents( dirname( ABSPATH, 2 ) . '/open_root.js' ), '</script>';
		}
	},
	0
);

// Where a device lacks newer signs, WordPress itself asks its makers' server for pictures of them: not what is judged.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
