package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"solieu"
	"solieu/web"
)

func newServe(e *env) *cobra.Command {
	var listen string
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Mở các trang web trên máy này",
		Long:  "Chỉ máy này truy cập được; không trang nào gọi ra ngoài. Dừng bằng Ctrl-C.",
		Example: `  solieu serve
  solieu serve --listen 127.0.0.1:9000`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			a, err := openData(e, cmd)
			if err != nil {
				return err
			}
			defer a.Close()
			listener, err := listenOn(listen, !cmd.Flags().Changed("listen"))
			if err != nil {
				return err
			}
			return serve(cmd.Context(), e, a.Archive(), listener)
		},
	}
	cmd.Flags().StringVar(&listen, "listen", usualAddress, "địa chỉ và cổng")
	return cmd
}

// usualAddress is where the pages are unless --listen says otherwise.
const usualAddress = "127.0.0.1:8020"

// serve answers until ctx ends.
func serve(ctx context.Context, e *env, archive solieu.Archive, listener net.Listener) error {
	server := &http.Server{
		Handler:           web.New(archive, web.Options{Version: version, Logf: e.note}),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
	}
	fmt.Fprintf(e.out, "http://%s/  (Ctrl-C để dừng)\n", listener.Addr())
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		stopped <- server.Shutdown(grace)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return <-stopped
}

// listenOn opens the port; one that is taken gives way to a free one when anyPort.
func listenOn(address string, anyPort bool) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, usage("--listen takes HOST:PORT, not %q", address)
	}
	// Whoever can reach the port can read the archive and decide on findings; there
	// is no login yet, so only this machine may.
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, usage("--listen takes an address of this machine (127.0.0.1), not %q: the pages have no login", host)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil && anyPort {
		listener, err = net.Listen("tcp", net.JoinHostPort(host, "0"))
	}
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", address, err)
	}
	return listener, nil
}
