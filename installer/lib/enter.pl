# SPDX-License-Identifier: GPL-3.0-or-later
# enter.pl ROOT CACHE OPENER PROGRAM ARGUMENT... -- COMMAND...
# Runs PROGRAM (bwrap or proot) with its arguments and COMMAND, and stands for COMMAND: what is sent to this process reaches
# it, what it ends with is what we end with, and it dies with us. bwrap does not pass signals on, hence this. It holds a lock
# on the root as long as it runs, and opens http and https addresses that come out of the root in the host's browser (OPENER).
use strict;
use warnings;
use Fcntl qw(:flock F_SETFD O_RDWR);
use POSIX qw(:sys_wait_h mkfifo setsid);

# What the scripts promise where their own work fails.
sub give_up {
    print STDERR "enter.pl: @_\n";
    exit 4;
}

delete $ENV{PERL_BADLANG};    # kept Perl quiet about a locale that is not installed
my ($root, $cache, $opener, @arguments) = @ARGV;
my ($split) = grep { $arguments[$_] eq '--' } 0 .. $#arguments;
my @command = splice @arguments, $split + 1;
pop @arguments;
my $bubblewrap = $arguments[0] eq 'bwrap' || $arguments[0] =~ m{/bwrap$};

open my $lock, '>>', "$root.lock" or give_up("$root.lock: $!");
flock $lock, LOCK_SH or give_up("$root.lock: $!");
-d "$root/usr" or give_up("the build root was replaced just now; run the same command again");

# Signals that the caller ignores (nohup) stay ignored; the others are ours to pass on.
my @signals = grep { ($SIG{$_} // '') ne 'IGNORE' } qw(HUP INT QUIT TERM USR1 USR2);
my ($child, $inside, $passed, $from_terminal, $status, @waiting) = (0, 0, 0, 0);

# The process that stands for COMMAND, once it is there: bwrap's child is the first process of the new process namespace,
# and COMMAND is the child of that one; without such a namespace it is bwrap's child itself.
sub find_command {
    return $child if !$bubblewrap;
    return $inside if !grep { $_ eq '--unshare-pid' } @arguments;
    for my $file (glob '/proc/[0-9]*/stat') {
        open my $stat, '<', $file or next;
        my $line = <$stat> // next;
        return $1 if $line =~ /^(\d+) \(.*\) \S (\d+) /s && $2 == $inside;
    }
    return 0;
}

# Whether the child has ended; its status is kept.
sub ended {
    return 1 if defined $status;
    my $pid = waitpid $child, WNOHANG;
    $status = $? if $pid == $child;
    $status = 255 << 8 if $pid < 0;    # cannot be: nobody else waits for it
    return defined $status;
}

# Until COMMAND itself runs, the steps before it (bwrap, env) ignore what they are sent.
sub pass_on {
    my ($name) = @_;
    for (1 .. 200) {
        my $pid = find_command();
        my $program = $pid ? readlink("/proc/$pid/exe") // '' : '';
        if ($pid && $program !~ m{/(?:bwrap|env)$}) {
            kill $name, $pid;
            return;
        }
        return if ended();
        select undef, undef, undef, 0.01;
    }
}

sub browser_loop {
    my ($fifo, $alive) = @_;
    $SIG{$_} = 'IGNORE' for qw(HUP INT QUIT TERM);
    $SIG{CHLD} = 'IGNORE';
    open STDIN, '<', '/dev/null';
    open STDOUT, '>', '/dev/null';
    open STDERR, '>', '/dev/null';
    # Open for both, so that the end of one writer is not the end of the file.
    sysopen my $in, $fifo, O_RDWR or POSIX::_exit(1);
    my $text = '';
    while (1) {
        my $ready = '';
        vec($ready, fileno($in), 1) = 1;
        vec($ready, fileno($alive), 1) = 1;
        next if select($ready, undef, undef, undef) <= 0;
        last if vec($ready, fileno($alive), 1);    # the other end is gone, and with it what we serve
        sysread $in, $text, 65536, length $text;
        while ($text =~ s/^([^\n]*)\n//) {
            my $address = $1;
            next if length $address > 65536 || $address !~ m{^https?://[\x21-\x7e]+$};
            next if fork;
            setsid();
            exec $opener, $address or POSIX::_exit(127);
        }
        $text = '' if length $text > 65536;
    }
    POSIX::_exit(0);
}

# Leftovers of runs that were killed.
for my $old (glob "'$cache/browser-'*") {
    unlink $old if $old =~ /-(\d+)$/ && !kill 0, $1;
}
my ($fifo, $loop, $keep) = ("$cache/browser-$$", 0);
if ($opener ne '' && mkfifo($fifo, 0600)) {
    pipe my $alive, $keep or give_up("a pipe: $!");
    $loop = fork // give_up("another process: $!");
    if (!$loop) {
        close $keep;
        browser_loop($fifo, $alive);
    }
    close $alive;
    $ENV{GRANTSCOPE_BROWSER} = $fifo;
}

pipe my $info, my $info_in or give_up("a pipe: $!");
for my $name (@signals) {
    my $handler = sub {
        my (undef, $details) = @_;
        # The terminal sends to all of the group, COMMAND included; a process sends to us alone.
        if ($details && ($details->{code} // 0) > 0) {
            $from_terminal = $name;
        } else {
            push @waiting, $name;
        }
    };
    POSIX::sigaction(POSIX->can("SIG$name")->(), POSIX::SigAction->new($handler, POSIX::SigSet->new, POSIX::SA_SIGINFO()));
}

POSIX::sigaction(POSIX::SIGCHLD(), POSIX::SigAction->new(sub { }));
$child = fork // die "enter.pl: $!\n";
if (!$child) {
    close $info;
    close $keep if $keep;
    my @start = @command;
    $SIG{CHLD} = 'DEFAULT';
    if ($bubblewrap) {
        # A signal to the whole group must end COMMAND in its own way, not bwrap (which would kill COMMAND).
        $SIG{$_} = 'IGNORE' for @signals;
        fcntl $info_in, F_SETFD, 0;
        push @arguments, '--info-fd', fileno($info_in);
        unshift @start, '/usr/bin/env', '--default-signal=' . join(',', @signals) if @signals;
    } else {
        $SIG{$_} = 'DEFAULT' for @signals;
    }
    push @arguments, '--' if $bubblewrap;
    $ENV{PATH} = "/usr/bin:/bin:$ENV{PATH}" if !$bubblewrap;
    { no warnings 'exec'; exec @arguments, @start; }
    print STDERR "$arguments[0]: $!\n";
    POSIX::_exit(127);
}
close $info_in;
if ($bubblewrap) {
    my $text = '';
    while (1) {
        my $count = sysread $info, $text, 4096, length $text;
        last if defined $count && $count == 0;
        last if !defined $count && !$!{EINTR};
        last if $text =~ /\}/;
    }
    $inside = $1 if $text =~ /"child-pid": (\d+)/;
}
close $info;

# A signal ends the pause at once, the end of the child likewise; one that comes between two lines waits for a second.
while (!ended()) {
    while (my $name = shift @waiting) {
        $passed = $name;
        pass_on($name);
    }
    select undef, undef, undef, 1 if !ended();
}
unlink $fifo if $loop;
if ($loop) {
    close $keep;
    waitpid $loop, 0;
}
# Ended by a signal: end by the same, so that the caller sees it (bwrap says 128 and the number).
my $number = $status & 127 || ($status >> 8 > 128 ? ($status >> 8) - 128 : 0);
for my $name (grep { $_ } $passed, $from_terminal) {
    next if POSIX->can("SIG$name")->() != $number;
    POSIX::sigaction($number, POSIX::SigAction->new('DEFAULT'));
    kill $number, $$;
}
exit($status & 127 ? 128 + ($status & 127) : $status >> 8);
